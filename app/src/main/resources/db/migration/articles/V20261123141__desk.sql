alter table contributors
    add column person_id bigint references persons on delete set null,
    add column verified_by bigint,
    add column verified_on date,
    add constraint nobody_verifies_themselves check (verified_by <> person_id),
    add constraint verified_by_somebody_on_a_day check ((verified_by is null) = (verified_on is null));
create unique index on contributors (community_id, person_id);
comment on column contributors.person_id is 'The account of whoever signs at the desk under this name.';
comment on column contributors.verified_by is 'The owner or editor who looked at the credentials.';

alter table articles
    alter column published_on drop not null,
    alter column updated_on drop not null,
    add column kind text not null default 'medical' check (kind in ('medical', 'news')),
    add column origin text not null default 'import' check (origin in ('import', 'desk')),
    add column retracted_on date,
    add column retraction text check (length(retraction) between 1 and 1000),
    add constraint a_retraction_has_its_reason check ((retracted_on is null) = (retraction is null)),
    add constraint both_days_or_none check ((published_on is null) = (updated_on is null)),
    add constraint what_is_live_has_its_day check (live_revision is null or published_on is not null);
comment on column articles.live_revision is 'The revision that readers see; null as long as the article was never published.';
comment on column articles.kind is 'News of the community is never reviewed, and says so. Fixed at creation.';
comment on column articles.origin is 'A folder may bring in what nobody here reviewed; what begins at the desk is reviewed first. Fixed at creation.';

alter table article_revisions
    add column saved_by bigint,
    add column why text check (length(why) between 1 and 500);
comment on column article_revisions.saved_by is 'Whoever saved it at the desk; the number leads to nobody once the account is gone.';

create table publications (
    id bigint generated always as identity primary key,
    article_id bigint not null,
    revision_id bigint not null,
    how text not null check (how in ('import', 'news', 'review', 'correction', 'safety', 'retraction')),
    reason text check (length(reason) <= 1000 and btrim(reason) <> ''),
    by_person bigint,
    at timestamptz not null,
    foreign key (article_id, revision_id) references article_revisions (article_id, revision_id) on delete cascade,
    check (reason is not null or how in ('import', 'news', 'review'))
);
create index on publications (article_id, at desc, id desc);
create index on publications (revision_id);
comment on table publications is 'When readers came to see which words, by whom and why. Append-only for the serving role.';
revoke update, delete, truncate on publications from ${app};

insert into publications (article_id, revision_id, how, at)
select words.article_id, words.revision_id, 'import', version.recorded_at
  from article_revisions words
  join revisions version on version.id = words.revision_id
 order by words.revision_id;

drop trigger search_articles on articles;
create trigger search_articles after insert or delete or update of live_revision, slug, retracted_on on articles
    for each row execute function search_again('article');
