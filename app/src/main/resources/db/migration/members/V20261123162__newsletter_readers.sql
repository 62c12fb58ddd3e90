create function newsletter_readers(community bigint) returns table (member_id bigint, person_id bigint, has_face boolean)
    language sql stable parallel safe
    as $$
        select id, person_id, handle is not null
          from members
         where community_id = community
           and newsletter
           and active_at is not null
           and remembered_at is null
    $$;
comment on function newsletter_readers is 'Who wants the newsletter of a community and has shown that the address is theirs.';
create index members_newsletter on members (community_id, id) where newsletter;
