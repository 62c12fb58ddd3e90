create extension if not exists pg_trgm;

create table questions (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    author_id bigint references members,
    anonymous boolean not null default false,
    audience text not null check (audience in ('members', 'everyone')),
    kind text not null default 'question' check (kind in ('question', 'poll', 'quiz')),
    state text not null default 'visible' check (state in ('visible', 'hidden', 'deleted')),
    title text not null check (length(title) <= 150),
    text text not null check (length(text) <= 5000),
    html text not null,
    version int not null default 1,
    hidden_because text check (length(hidden_because) between 1 and 500),
    answers int not null default 0 check (answers >= 0),
    solved int not null default 0 check (solved >= 0),
    fingerprint bytea,
    created_at timestamptz not null,
    edited_at timestamptz,
    offered_at timestamptz,
    words tsvector generated always as (to_tsvector('english', title || ' ' || text)) stored,
    check ((state = 'hidden') = (hidden_because is not null)),
    check (not anonymous or author_id is null),
    check (state <> 'deleted' or (author_id is null and title = '' and text = '' and html = '' and fingerprint is null)),
    check (state = 'deleted' or title <> '')
);
create index questions_newest on questions (community_id, id) where state = 'visible';
create index questions_for_everyone on questions (community_id, id) where state = 'visible' and audience = 'everyone';
create index questions_unanswered on questions (community_id, id) where state = 'visible' and answers = 0;
create index questions_of_a_kind on questions (community_id, kind, id) where state = 'visible' and kind <> 'question';
create index questions_hidden on questions (community_id, id) where state = 'hidden';
create index questions_of_a_member on questions (author_id, created_at);
create index questions_words on questions using gin (words) where state = 'visible';
create index questions_titles on questions using gist (title gist_trgm_ops) where state = 'visible';
comment on column questions.author_id is 'Nobody for an anonymous question, whose asker stands in hidden_askers alone, and once it was taken back.';
comment on column questions.answers is 'How many visible answers it has, changed in the transaction that changes the answer.';
comment on column questions.solved is 'How many of them helped the asker or were checked.';
comment on column questions.fingerprint is 'SHA-256 of what was sent, by which a form that is sent twice is recognised.';
comment on column questions.offered_at is 'When it was last offered to members who know its topics.';

create table hidden_askers (
    question_id bigint primary key references questions on delete cascade,
    member_id bigint not null references members
);
create index on hidden_askers (member_id);
comment on table hidden_askers is 'Who asked an anonymous question. Read only to know one''s own question again, and by moderators after a recorded reason.';

create table question_topics (
    question_id bigint not null references questions on delete cascade,
    topic_id bigint not null references topics on delete cascade,
    place smallint not null,
    primary key (question_id, topic_id)
);
create index on question_topics (topic_id, question_id);

create table question_versions (
    question_id bigint not null references questions on delete cascade,
    version int not null,
    title text not null,
    html text not null,
    written_at timestamptz not null,
    primary key (question_id, version)
);
comment on table question_versions is 'How a question read before each change.';

create table answers (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    question_id bigint not null references questions on delete cascade,
    author_id bigint references members,
    by_asker boolean not null default false,
    state text not null default 'visible' check (state in ('visible', 'hidden')),
    text text not null check (length(text) <= 5000),
    html text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    version int not null default 1,
    hidden_because text check (length(hidden_because) between 1 and 500),
    helped_at timestamptz,
    checked boolean not null default false,
    votes int not null default 0 check (votes >= 0),
    proven smallint not null generated always as (case when helped_at is not null or checked then 1 else 0 end) stored,
    fingerprint bytea,
    created_at timestamptz not null,
    edited_at timestamptz,
    check ((state = 'hidden') = (hidden_because is not null)),
    check ((author_id is null) = by_asker)
);
create index answers_in_order on answers (question_id, (-proven), (-votes), id);
create index answers_of_a_member on answers (author_id, created_at);
create index answers_of_a_community on answers (community_id, id);
create index answers_hidden on answers (community_id, id) where state = 'hidden';
comment on column answers.by_asker is 'Written by the asker of an anonymous question: shown as the asker, its author is in hidden_askers alone.';
comment on column answers.sha256 is 'Of its words and pictures as they are now: a professional''s check names it, so that a change takes the check away.';

create table answer_versions (
    answer_id bigint not null references answers on delete cascade,
    version int not null,
    html text not null,
    written_at timestamptz not null,
    primary key (answer_id, version)
);
comment on table answer_versions is 'How an answer read before each change.';

create table answer_votes (
    answer_id bigint not null references answers on delete cascade,
    member_id bigint not null references members,
    at timestamptz not null,
    primary key (answer_id, member_id)
);
create index on answer_votes (member_id);
comment on table answer_votes is 'Who found an answer helpful. Nobody is told who.';
