create extension if not exists citext;

create table persons (
    id bigint generated always as identity primary key,
    email citext not null unique check (length(email) between 3 and 254),
    confirmed_at timestamptz,
    password_hash text,
    created_at timestamptz not null
);
create index on persons (created_at) where confirmed_at is null;

create table sign_ins (
    token_hash bytea primary key,
    person_id bigint not null references persons on delete cascade,
    community_id bigint not null,
    entry_id bigint,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    device text not null default ''
);
create index on sign_ins (person_id);
create index on sign_ins (expires_at);
comment on column sign_ins.entry_id is 'Set while the e-mail address is unconfirmed: the entry in members that this browser made. Such a sign-in may do nothing else.';

create table links (
    token_hash bytea primary key,
    person_id bigint not null references persons on delete cascade,
    community_id bigint not null,
    purpose text not null,
    thing bigint,
    return_to text not null default '/',
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index on links (person_id);
create index on links (expires_at);
comment on table links is 'One-time links sent by e-mail. Only the hash of the token is kept.';

create table consents (
    id bigint generated always as identity primary key,
    person_id bigint not null,
    community_id bigint not null,
    what text not null,
    version text not null,
    given boolean not null,
    at timestamptz not null
);
create index on consents (person_id);
revoke update, truncate on consents from ${app};
