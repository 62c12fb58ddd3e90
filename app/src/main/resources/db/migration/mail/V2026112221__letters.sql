create table letters (
    id bigint generated always as identity primary key,
    message_id text not null unique,
    community_id bigint not null,
    person_id bigint not null,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    subject text,
    body_text text,
    body_html text,
    unsubscribe_path text,
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'suppressed')),
    attempts int not null default 0,
    maybe_twice boolean not null default false,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    last_error text,
    check (state not in ('waiting', 'sending') or (subject is not null and body_text is not null and body_html is not null))
);
create index on letters (next_attempt_at, id) where state = 'waiting';
create index on letters (id) where state = 'sending';
create index on letters (person_id);
create index on letters (created_at) where state in ('sent', 'failed', 'suppressed');
comment on table letters is 'The outbox. The words are erased as soon as a letter is sent or given up.';
comment on column letters.maybe_twice is 'The program died while this letter was in the air: it was sent again under the same message_id.';

create table suppressions (
    address_hash bytea primary key,
    reason text not null,
    at timestamptz not null
);
comment on table suppressions is 'Addresses that a mail server refused for good, as keyed hashes only.';

create table mail_settings (
    one boolean primary key default true check (one),
    host text not null,
    port int not null check (port between 1 and 65535),
    username text not null default '',
    sealed_password bytea,
    security text not null check (security in ('none', 'starttls', 'tls')),
    from_address text not null,
    changed_at timestamptz not null
);
comment on column mail_settings.sealed_password is 'Encrypted with the key in the data folder (secrets/mail.key).';
