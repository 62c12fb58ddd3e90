create table invitations (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    person_id bigint not null references persons on delete cascade,
    roles text[] not null check (cardinality(roles) > 0),
    invited_by bigint references persons on delete set null,
    created_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz
);
create index on invitations (community_id, id desc);
create index on invitations (person_id);
create index on invitations (invited_by);
