create table polls (
    question_id bigint primary key references questions on delete cascade,
    many boolean not null,
    ends_at timestamptz,
    voters int not null default 0 check (voters >= 0),
    explanation text not null default '' check (length(explanation) <= 2000),
    explanation_html text not null default ''
);
comment on table polls is 'The choices of a poll or a quiz. A quiz has an explanation.';

create table poll_choices (
    id bigint generated always as identity primary key,
    question_id bigint not null references polls on delete cascade,
    place smallint not null,
    words text not null check (length(words) between 1 and 150),
    is_right boolean not null default false,
    votes int not null default 0 check (votes >= 0),
    unique (question_id, place)
);

create table poll_votes (
    choice_id bigint not null references poll_choices on delete cascade,
    question_id bigint not null references polls on delete cascade,
    member_id bigint not null references members,
    at timestamptz not null,
    primary key (choice_id, member_id)
);
create index on poll_votes (question_id, member_id);
create index on poll_votes (member_id);
comment on table poll_votes is 'Who chose what. Nobody is told, the asker included.';
