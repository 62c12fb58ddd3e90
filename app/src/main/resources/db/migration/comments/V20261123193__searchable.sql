create or replace function search_comments_under(whole text, wholes bigint[]) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    insert into search_changes (kind, thing)
    select 'comment', id
      from comments
     where kind = whole
       and thing = any(wholes)
       and state = 'visible';
end
$$;
