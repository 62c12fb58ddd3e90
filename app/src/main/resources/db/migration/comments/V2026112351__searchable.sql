create trigger search_comments after insert or delete or update of text, state, member_id on comments
    for each row execute function search_again('comment');

create function search_comments_under(whole text, wholes bigint[]) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    delete from search_documents d
     using comments c
     where c.kind = whole
       and c.thing = any(wholes)
       and c.state = 'visible'
       and d.kind = 'comment'
       and d.thing = c.id;
    insert into search_changes (kind, thing)
    select 'comment', id
      from comments
     where kind = whole
       and thing = any(wholes)
       and state = 'visible'
        on conflict do nothing;
end
$$;
revoke execute on function search_comments_under from public;
comment on function search_comments_under is 'Who may see a thing decides about the comments under it.';

create function search_comments_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform search_comments_under(tg_argv[0], array[new.id]);
    return null;
end
$$;
comment on function search_comments_again is 'The trigger with which a room''s table says that a thing is now for others than before.';

insert into search_changes (kind, thing)
select 'comment', id
  from comments
 where state = 'visible'
    on conflict do nothing;
