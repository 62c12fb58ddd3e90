create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    community_id bigint,
    by_person bigint,
    act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
    kind text,
    thing bigint,
    detail jsonb not null default '{}'
);
create index on audit (community_id, id desc);
comment on table audit is 'What staff did. Ids and codes only, never words a person wrote. Append-only for the serving role.';
revoke update, delete, truncate on audit from ${app};
