create table desk_requests (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    question_id bigint references questions on delete set null,
    wording text not null check (length(wording) between 1 and 150),
    as_answer boolean not null,
    article_id bigint references articles on delete cascade,
    taken_by bigint,
    taken_at timestamptz not null,
    answered_at timestamptz,
    unique (question_id),
    check (article_id is not null or (not as_answer and answered_at is null))
);
create index on desk_requests (community_id, id) where answered_at is null;
create index on desk_requests (article_id);
comment on table desk_requests is 'Questions of members that the library takes up. Who asked stands nowhere here.';
comment on column desk_requests.wording is 'The question as an editor put it for the library.';
comment on column desk_requests.as_answer is 'Whether it becomes an answer in an article that is there; else an article of its own.';
