create table contributors (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    role text not null check (role in ('writer', 'reviewer', 'editor')),
    name text not null check (length(name) between 1 and 120),
    credentials text not null check (length(credentials) <= 300),
    verified text not null check (length(verified) <= 500),
    interests text not null check (length(interests) <= 1000),
    biography text not null check (length(biography) <= 5000),
    unique (community_id, slug),
    unique (community_id, id)
);
comment on column contributors.verified is 'Who checked the credentials, how and when, in words.';

create table sources (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title text not null check (length(title) between 1 and 500),
    authors text not null check (length(authors) <= 500),
    publisher text not null check (length(publisher) <= 300),
    year int check (year between 1800 and 2200),
    doi text check (doi ~ '^10\.[0-9]{4,9}/\S+$'),
    pmid text check (pmid ~ '^[0-9]{1,9}$'),
    url text check (url ~ '^https?://\S+$' and length(url) <= 500),
    unique (community_id, slug)
);

create table articles (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    writer_id bigint not null,
    published_on date not null,
    updated_on date not null check (updated_on >= published_on),
    live_revision bigint,
    unique (community_id, slug),
    foreign key (community_id, writer_id) references contributors (community_id, id)
);
create index on articles (community_id, published_on desc, id desc);
create index on articles (writer_id, published_on desc, id desc);
comment on column articles.live_revision is 'The revision that readers see; null only inside the transaction that makes the article.';

create table article_revisions (
    revision_id bigint primary key,
    article_id bigint not null references articles on delete cascade,
    sha256 text not null,
    title text not null check (length(title) between 1 and 160),
    lede text not null check (length(lede) between 1 and 300),
    body text not null,
    updated_on date not null,
    correction text check (length(correction) between 1 and 500),
    html text not null,
    headings jsonb not null,
    answers jsonb not null,
    words int not null,
    grade numeric(4, 1) not null,
    unique (article_id, revision_id),
    foreign key (revision_id, sha256) references revisions (id, sha256) on delete cascade,
    constraint the_hash_is_that_of_the_text check (sha256 = encode(sha256(convert_to(
        'understory-text 1' || e'\n' || 'title: ' || title || e'\n' || 'lede: ' || lede || e'\n\n' || body || e'\n', 'UTF8')), 'hex'))
);
comment on table article_revisions is 'The exact words of an article, never changed, and how they are shown, which a later release may render anew.';
revoke update, delete, truncate on article_revisions from ${app};
grant update (html, headings, answers, words, grade) on article_revisions to ${app};

alter table articles add foreign key (id, live_revision) references article_revisions (article_id, revision_id);

create table citations (
    revision_id bigint not null references article_revisions on delete cascade,
    number int not null check (number > 0),
    source_id bigint not null references sources,
    mentions int not null check (mentions > 0),
    primary key (revision_id, number)
);
create index on citations (source_id);

create table article_topics (
    article_id bigint not null references articles on delete cascade,
    topic_id bigint not null references topics on delete cascade,
    place int not null,
    published_on date not null,
    primary key (article_id, topic_id)
);
create index on article_topics (topic_id, published_on desc, article_id desc);
comment on column article_topics.published_on is 'The article''s own day, so that a topic''s list is read in the order of one index.';

create table article_related (
    article_id bigint not null references articles on delete cascade,
    related_id bigint not null references articles on delete cascade,
    place int not null,
    primary key (article_id, related_id),
    check (article_id <> related_id)
);
create index on article_related (related_id);

create table helpful_votes (
    id uuid primary key,
    article_id bigint not null references articles on delete cascade,
    revision_id bigint not null references article_revisions on delete cascade,
    helpful boolean not null,
    reason text check (length(reason) between 1 and 1000),
    at timestamptz not null
);
create index on helpful_votes (article_id, at desc);
comment on table helpful_votes is 'Whether an article helped. Nobody''s name, account or address is kept with it.';
