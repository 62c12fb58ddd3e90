create table known_topics (
    member_id bigint not null references members,
    topic_id bigint not null references topics on delete cascade,
    since timestamptz not null,
    primary key (member_id, topic_id)
);
create index on known_topics (topic_id, member_id);
comment on table known_topics is 'Which topics members said they know, so that questions nobody answers are offered to them.';

create table question_offers (
    question_id bigint not null references questions on delete cascade,
    member_id bigint not null references members,
    offered_at timestamptz not null,
    primary key (question_id, member_id)
);
create index on question_offers (member_id, offered_at);
create index questions_to_offer on questions (created_at) where state = 'visible' and answers = 0;
