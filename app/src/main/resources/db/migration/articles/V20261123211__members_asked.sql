alter table articles add column members_asked boolean not null default false;
comment on column articles.members_asked is 'Whether something of what readers see was added because members asked; the desk knows which questions.';

create table unclear_passages (
    id bigint generated always as identity primary key,
    article_id bigint not null references articles on delete cascade,
    revision_id bigint not null references article_revisions on delete cascade,
    passage int not null check (passage > 0),
    reason text check (length(reason) between 1 and 500),
    at timestamptz not null
);
create index on unclear_passages (revision_id, passage);
create index on unclear_passages (article_id);
comment on table unclear_passages is 'That a reader marked a passage as unclear. Nobody''s name, account or address is kept with it.';
comment on column unclear_passages.passage is 'Which passage of the shown text, counted from 1.';

create index on helpful_votes (at desc, id desc) where reason is not null;
