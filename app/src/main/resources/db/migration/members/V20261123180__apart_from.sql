create function apart_from(viewer bigint) returns setof bigint
    language sql stable
    begin atomic
        select blocked_id from blocks where blocker_id = viewer
        union all
        select blocker_id from blocks where blocked_id = viewer;
    end;
comment on function apart_from is 'The members whom a member has blocked or who have blocked them. For long lists: it is asked once, apart for each row.';
