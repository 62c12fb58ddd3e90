create table conversations (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    low_member bigint references members on delete set null,
    high_member bigint references members on delete set null,
    grouped boolean not null,
    name text not null default '' check (length(name) <= 80),
    created_at timestamptz not null,
    unique (low_member, high_member),
    check (low_member < high_member),
    check (not grouped or (low_member is null and high_member is null))
);
create index on conversations (community_id);
create index on conversations (high_member);
comment on table conversations is 'Private conversations of two, or of a small group.';
comment on column conversations.low_member is 'With high_member: the two whose conversation it is, so that two never have two. Empty for a group, and once one of the two has left.';

create table participants (
    conversation_id bigint not null references conversations on delete cascade,
    member_id bigint not null references members on delete cascade,
    state text not null check (state in ('in', 'asked', 'declined', 'left')),
    began boolean not null default false,
    since timestamptz not null,
    sees_from bigint not null default 0,
    newest bigint not null default 0,
    read_to bigint not null default 0,
    arrived bigint not null default 0,
    keeps_days int check (keeps_days in (90, 365)),
    shows_read boolean not null default false,
    primary key (conversation_id, member_id)
);
create index participants_inbox on participants (member_id, state, newest desc);
create index participants_letting_go on participants (conversation_id) where keeps_days is not null;
comment on column participants.state is 'asked: a request that waits; declined: turned down, which the one who asked does not learn.';
comment on column participants.sees_from is 'The first message they may see: who is asked into a group does not see what was said before.';
comment on column participants.newest is 'The newest message for them; what they have not read lies between read_to and this.';
comment on column participants.arrived is 'How many messages of others have come in for them, told to their open pages.';
comment on column participants.keeps_days is 'After how many days they let messages go; none means they keep them.';

create table messages (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversations on delete cascade,
    member_id bigint references members on delete cascade,
    line text not null default 'words' check (line in ('words', 'joined', 'left', 'named', 'reported')),
    text text not null default '' check (length(text) <= 5000),
    html text not null default '',
    pictures smallint not null default 0 check (pictures between 0 and 4),
    hidden_because text check (length(hidden_because) between 1 and 500),
    fingerprint bytea,
    created_at timestamptz not null,
    check ((member_id is null) = (line = 'reported'))
);
create index messages_in_a_conversation on messages (conversation_id, id);
create index messages_of_a_member on messages (member_id, created_at);
create index messages_by_age on messages (created_at);
comment on column messages.line is 'words are what somebody wrote; the others say what happened in the conversation.';
comment on column messages.fingerprint is 'SHA-256 of what was sent, by which a form that is sent twice is recognised.';

create table message_reports (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    message_id bigint not null references messages on delete cascade,
    member_id bigint references members on delete set null,
    reason text not null check (length(reason) between 1 and 1000),
    created_at timestamptz not null,
    unique (message_id, member_id)
);
create index on message_reports (member_id);
create index on message_reports (community_id, message_id desc);
comment on table message_reports is 'What a participant asked moderators to look at. Without a row here no moderator sees a message.';
