create or replace function search_member_again() returns trigger
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
    insert into search_changes (kind, thing) values ('member', number);
    return null;
end
$$;
