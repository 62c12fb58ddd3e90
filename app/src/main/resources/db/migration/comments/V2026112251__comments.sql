create table comments (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    thing bigint not null check (thing > 0),
    parent_id bigint references comments,
    root_id bigint not null generated always as (coalesce(parent_id, id)) stored,
    member_id bigint references members,
    entry_id bigint references entries on delete cascade,
    state text not null check (state in ('visible', 'waiting', 'hidden', 'deleted')),
    text text not null check (length(text) <= 5000),
    html text not null,
    version int not null default 1,
    hidden_because text check (length(hidden_because) between 1 and 500),
    fingerprint bytea,
    created_at timestamptz not null,
    edited_at timestamptz,
    check (parent_id <> id),
    check ((state = 'waiting') = (entry_id is not null)),
    check ((state = 'hidden') = (hidden_because is not null)),
    check ((state = 'deleted') = (member_id is null)),
    check (state <> 'deleted' or (text = '' and html = '' and fingerprint is null))
);

create index comments_in_threads on comments (kind, thing, root_id, (-id)) where state <> 'waiting';
create index comments_newest on comments (kind, thing, id) where state = 'visible' and parent_id is null;
create index comments_replies on comments (parent_id) where parent_id is not null;
create index comments_of_a_member on comments (member_id, created_at);
create index comments_waiting on comments (entry_id) where entry_id is not null;
create index comments_of_a_community on comments (community_id, id) where state in ('visible', 'hidden');
create index comments_hidden on comments (community_id, id) where state = 'hidden';

comment on column comments.root_id is 'The comment that began the thread: with -id, the order in which pages show threads, newest first, and their replies, oldest first.';
comment on column comments.html is 'The text as pages show it, made once, when it was written.';
comment on column comments.fingerprint is 'SHA-256 of what was sent, by which a form that is sent twice is recognised.';
comment on column comments.state is 'deleted: taken back while replies stayed; nothing of it or its author is left.';

create table comment_counts (
    kind text not null,
    thing bigint not null,
    community_id bigint not null references communities on delete cascade,
    visible bigint not null check (visible >= 0),
    primary key (kind, thing)
);
create index on comment_counts (community_id);
comment on table comment_counts is 'How many comments on a thing can be seen, changed in the transaction that changes the comment, so that no page counts.';
