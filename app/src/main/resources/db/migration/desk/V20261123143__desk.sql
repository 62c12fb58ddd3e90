create table desk_drafts (
    article_id bigint primary key references articles on delete cascade,
    version int not null check (version > 0),
    title text not null check (length(title) <= 400),
    lede text not null check (length(lede) <= 1000),
    body text not null check (length(body) <= 200000),
    topics text[] not null,
    saved_by bigint,
    saved_at timestamptz not null
);
comment on table desk_drafts is 'What is being written: one draft of an article, shared by the desk. The number guards against writing over each other.';

create table desk_reviews (
    id bigint generated always as identity primary key,
    article_id bigint not null references articles on delete cascade,
    revision_id bigint not null references revisions on delete cascade,
    reviewer_id bigint not null references contributors on delete cascade,
    asked_by bigint,
    asked_at timestamptz not null,
    state text not null default 'asked' check (state in ('asked', 'changes', 'signed')),
    note text check (length(note) between 1 and 2000),
    decided_at timestamptz,
    unique (revision_id, reviewer_id),
    check ((state = 'asked') = (decided_at is null))
);
create index on desk_reviews (article_id);
create index on desk_reviews (reviewer_id, state);
comment on table desk_reviews is 'That a reviewer was asked to read one exact version, and what they decided. A signature itself stands in sign_offs.';

create table desk_remarks (
    id bigint generated always as identity primary key,
    review_id bigint not null references desk_reviews on delete cascade,
    passage int not null check (passage >= 0),
    text text not null check (length(text) between 1 and 2000),
    written_at timestamptz not null
);
create unique index desk_remarks_once on desk_remarks (review_id, passage, md5(text));
comment on column desk_remarks.passage is 'Which passage of the shown text, counted from 1; 0 is the whole.';

create table desk_reminders (
    article_id bigint not null references articles on delete cascade,
    due_on date not null,
    days int not null check (days in (7, 30)),
    sent_at timestamptz not null,
    primary key (article_id, due_on, days)
);
