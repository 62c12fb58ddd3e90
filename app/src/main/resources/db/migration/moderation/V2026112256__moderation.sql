create table moderation_acts (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    thing bigint not null check (thing > 0),
    act text not null check (act in ('hidden', 'restored')),
    reason text not null check (length(reason) between 1 and 500),
    by_person bigint not null,
    at timestamptz not null
);
create index on moderation_acts (community_id, id desc);
create index on moderation_acts (kind, thing, id);
create index on moderation_acts (by_person);
comment on table moderation_acts is 'What moderators decided and why. Append-only for the serving role.';
revoke update, delete, truncate on moderation_acts from ${app};
