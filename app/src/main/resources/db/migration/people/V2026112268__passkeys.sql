create table passkey_owners (
    handle bytea primary key check (length(handle) = 32),
    person_id bigint not null references persons on delete cascade,
    community_id bigint not null,
    unique (person_id, community_id)
);
revoke update, truncate on passkey_owners from ${app};
comment on table passkey_owners is 'What authenticators know a person by: a random handle for each community, so that two communities never see the same one.';

create table passkeys (
    id bigint generated always as identity unique,
    credential bytea primary key check (length(credential) between 1 and 1023),
    owner bytea not null references passkey_owners on delete cascade,
    host text not null,
    name text not null check (length(name) between 1 and 60),
    public_key bytea not null,
    attestation bytea not null,
    transports text not null default '',
    signature_count bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    created_at timestamptz not null,
    used_at timestamptz
);
create index on passkeys (owner);
revoke update, truncate on passkeys from ${app};
grant update (name, signature_count, backed_up, used_at) on passkeys to ${app};
comment on column passkeys.host is 'The host for which the authenticator made it; it answers nowhere else.';

create table ceremonies (
    token_hash bytea primary key,
    community_id bigint not null,
    person_id bigint references persons on delete cascade,
    challenge bytea not null check (length(challenge) >= 16),
    expires_at timestamptz not null
);
create index on ceremonies (expires_at);
create index on ceremonies (person_id);
revoke update, truncate on ceremonies from ${app};
comment on table ceremonies is 'Challenges that wait for an answer by a passkey, once. The person is set while one is added.';
