create function search_member_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    number bigint;
begin
    if tg_table_name = 'members' then
        if tg_op = 'DELETE' then number := old.id; else number := new.id; end if;
    else
        if tg_op = 'DELETE' then number := old.member_id; else number := new.member_id; end if;
    end if;
    delete from search_documents where kind = 'member' and thing = number;
    insert into search_changes (kind, thing) values ('member', number) on conflict do nothing;
    return null;
end
$$;
comment on function search_member_again is 'From the moment a member shows something to others than before, nobody finds them by it who may no longer see it.';

create trigger search_members after insert or delete or update of handle, active_at on members
    for each row execute function search_member_again();
create trigger search_traits after insert or delete or update on traits
    for each row execute function search_member_again();
create trigger search_stories after insert or delete or update of story, story_audience on profiles
    for each row execute function search_member_again();

insert into search_changes (kind, thing)
select 'member', id
  from members
 where handle is not null
    on conflict do nothing;
