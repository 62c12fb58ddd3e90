create table updates (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    member_id bigint not null references members,
    text text not null check (length(text) <= 10000),
    html text not null,
    mood text check (mood in ('very-good', 'good', 'so-so', 'hard', 'very-hard')),
    is_question boolean not null default false,
    audience text not null check (audience in ('only_me', 'my_team', 'members', 'everyone')),
    link text check (length(link) <= 500),
    version int not null default 1,
    state text not null default 'visible' check (state in ('visible', 'hidden')),
    hidden_because text check (length(hidden_because) between 1 and 500),
    pinned_at timestamptz,
    fingerprint bytea,
    created_at timestamptz not null,
    edited_at timestamptz,
    check ((state = 'hidden') = (hidden_because is not null))
);
create index updates_in_the_stream on updates (community_id, created_at desc, id desc) where state = 'visible' and pinned_at is null;
create index updates_for_everyone on updates (community_id, created_at desc, id desc) where state = 'visible' and pinned_at is null and audience = 'everyone';
create index updates_of_a_member on updates (member_id, audience, created_at desc, id desc) where state = 'visible';
create index updates_lately on updates (member_id, created_at);
create index updates_pinned on updates (community_id, pinned_at desc) where pinned_at is not null;
create index updates_of_a_community on updates (community_id, id);
create index updates_hidden on updates (community_id, id) where state = 'hidden';
comment on column updates.html is 'The text as pages show it, made once, when it was written.';
comment on column updates.link is 'The first address in the text, for its card: a path of this community''s own site, or an address elsewhere. Nothing is ever fetched from it.';
comment on column updates.fingerprint is 'SHA-256 of what was sent, by which a form that is sent twice is recognised.';

create table update_topics (
    update_id bigint not null references updates on delete cascade,
    topic_id bigint not null references topics on delete cascade,
    place smallint not null,
    created_at timestamptz not null,
    primary key (update_id, topic_id)
);
create index on update_topics (topic_id, created_at desc, update_id desc);
comment on column update_topics.created_at is 'The update''s own, so that a topic''s stream is read in its order.';

create table update_mentions (
    update_id bigint not null references updates on delete cascade,
    member_id bigint not null references members on delete cascade,
    primary key (update_id, member_id)
);
create index on update_mentions (member_id);

create table update_revisions (
    update_id bigint not null references updates on delete cascade,
    version int not null,
    text text not null,
    mood text,
    is_question boolean not null,
    audience text not null,
    written_at timestamptz not null,
    primary key (update_id, version)
);
comment on table update_revisions is 'What an update said before it was changed, for its author and the moderators.';
revoke update, delete, truncate on update_revisions from ${app};

create table latest_updates (
    member_id bigint not null references members on delete cascade,
    audience text not null,
    at timestamptz not null,
    update_id bigint not null,
    primary key (member_id, audience) include (at, update_id)
);
comment on table latest_updates is 'Each member''s newest visible update for each audience: the stream of a team reads the newest of its members instead of every update''s being copied to every follower.';
revoke insert, update, delete, truncate on latest_updates from ${app};

-- With its owner's rights, because the serving role cannot write the table itself: so it cannot drift.
create function find_latest_update(author bigint, readers text) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    delete from latest_updates where member_id = author and audience = readers;
    insert into latest_updates as latest (member_id, audience, at, update_id)
    select member_id, audience, created_at, id
      from updates
     where member_id = author
       and audience = readers
       and state = 'visible'
     order by created_at desc, id desc
     limit 1
        on conflict (member_id, audience) do update
       set at = excluded.at,
           update_id = excluded.update_id
     where (excluded.at, excluded.update_id) > (latest.at, latest.update_id);
end
$$;
revoke execute on function find_latest_update from public;

create function keep_latest_update() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if tg_op = 'INSERT' then
        insert into latest_updates as latest (member_id, audience, at, update_id)
        values (new.member_id, new.audience, new.created_at, new.id)
            on conflict (member_id, audience) do update
           set at = excluded.at,
               update_id = excluded.update_id
         where (excluded.at, excluded.update_id) > (latest.at, latest.update_id);
        return null;
    end if;
    perform find_latest_update(old.member_id, old.audience);
    if tg_op = 'UPDATE' and new.audience <> old.audience then
        perform find_latest_update(new.member_id, new.audience);
    end if;
    return null;
end
$$;
create trigger latest_kept after insert or delete or update of state, audience on updates
    for each row execute function keep_latest_update();
