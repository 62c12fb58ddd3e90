create table members (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    person_id bigint not null references persons on delete cascade,
    first_name text not null check (length(first_name) between 1 and 200),
    handle citext check (length(handle) between 2 and 40),
    shows_name boolean not null default false,
    newsletter boolean not null default false,
    active_at timestamptz,
    created_at timestamptz not null,
    unique (community_id, person_id),
    unique (community_id, handle)
);
create index on members (person_id);
comment on column members.active_at is 'When the e-mail address was confirmed here; until then the row counts for nobody.';
comment on column members.handle is 'The pseudonym; a subscriber has none.';

create table entries (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    member_id bigint not null references members on delete cascade,
    first_name text not null,
    return_to text not null default '/',
    created_at timestamptz not null,
    confirmed_at timestamptz
);
create index on entries (member_id);
create index on entries (created_at) where confirmed_at is null;
comment on table entries is 'One for each time somebody gave a name and an e-mail address at the gate.';
