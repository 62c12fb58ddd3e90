create table push_keys (
    one boolean primary key default true check (one),
    private_key bytea not null,
    public_key bytea not null check (length(public_key) = 65),
    created_at timestamptz not null
);
comment on table push_keys is 'By which push services know this installation (VAPID). Made when first needed; whoever changes it ends all subscriptions.';

create table push_subscriptions (
    id bigint generated always as identity primary key,
    member_id bigint not null references members on delete cascade,
    sign_in_id bigint not null unique references sign_ins (id) on delete cascade,
    endpoint text not null check (length(endpoint) between 1 and 1000),
    endpoint_hash bytea not null unique,
    p256dh bytea not null check (length(p256dh) = 65),
    auth bytea not null check (length(auth) = 16),
    device text not null check (device ~ '^[a-z]+ [a-z]+$'),
    tells boolean not null default false,
    created_at timestamptz not null,
    quiet_until timestamptz not null,
    failing_since timestamptz
);
create index on push_subscriptions (member_id);
create index on push_subscriptions (failing_since) where failing_since is not null;
comment on column push_subscriptions.sign_in_id is 'The browser''s sign-in: with it the subscription ends, so nobody is told anything in a browser they left.';
comment on column push_subscriptions.tells is 'Whether a message on this device says what it is about.';
comment on column push_subscriptions.quiet_until is 'The push service asked us to wait until then.';

create table pushes (
    id bigint generated always as identity primary key,
    subscription_id bigint not null references push_subscriptions on delete cascade,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    telling text,
    path text not null check (path ~ '^/([^/\\]|$)'),
    urgency text not null check (urgency in ('low', 'normal', 'high')),
    attempts int not null default 0,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    expires_at timestamptz not null
);
create index on pushes (next_attempt_at, id);
create index on pushes (subscription_id);
create index on pushes (expires_at);
comment on table pushes is 'The outbox. A row is removed as soon as the push service took it, or when it is too old to be of use.';
