create table mailings (
    id bigint generated always as identity primary key,
    community_id bigint not null,
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    subject text not null,
    body_text text not null,
    body_html text not null,
    created_at timestamptz not null,
    paused_at timestamptz,
    paused_because text,
    ended_at timestamptz,
    total int not null default 0,
    sent int not null default 0,
    failed int not null default 0,
    suppressed int not null default 0,
    doubtful int not null default 0,
    again int not null default 0
);
create index on mailings (id) where ended_at is null;
comment on table mailings is 'One letter to many: its words once, with places for what is personal.';
comment on column mailings.again is 'How many were cut off in the air and went once more under the same Message-ID.';

create table mailing_recipients (
    id bigint generated always as identity primary key,
    mailing_id bigint not null references mailings on delete cascade,
    person_id bigint not null,
    member_id bigint not null,
    domain int not null,
    state text not null default 'waiting'
        check (state in ('waiting', 'sending', 'sent', 'failed', 'suppressed', 'doubtful')),
    claim bigint,
    attempts int not null default 0,
    cuts int not null default 0,
    maybe_twice boolean not null default false,
    last_error text,
    next_attempt_at timestamptz not null,
    unique (mailing_id, person_id),
    check ((state = 'sending') = (claim is not null))
) with (fillfactor = 80);
create index mailing_recipients_waiting on mailing_recipients (mailing_id, next_attempt_at, id) where state = 'waiting';
create index mailing_recipients_sending on mailing_recipients (mailing_id) where state = 'sending';
create index on mailing_recipients (person_id);
create index on mailing_recipients (member_id);
comment on table mailing_recipients is 'Who gets a mailing, and what became of it. Rows go three months after the mailing ended.';
comment on column mailing_recipients.domain is 'A number for the receiving domain, so that none is sent too much at once.';
comment on column mailing_recipients.claim is 'The batch in which it is being sent; the journal in the data folder says how far that came.';
