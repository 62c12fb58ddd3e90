-- Scale data, written by the owner's role into an installation that has just been filled with the samples.
-- The same numbers give the same rows. A line that begins with "-- step" is shown as progress.

-- step the same chances each time
set synchronous_commit = off;
set work_mem = '128MB';
set maintenance_work_mem = '128MB';

create function pg_temp.chance(n bigint, salt bigint) returns float8 language sql immutable
return (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0::float8;

create function pg_temp.pick(words text[], n bigint, salt bigint) returns text language sql immutable
return words[1 + floor(pg_temp.chance(n, salt) * cardinality(words))::int];

create temp table here as select id as community from communities order by id limit 1;

-- step articles
create temp table copies as
select n,
       (select coalesce(max(id), 0) from articles) + n as id,
       (select coalesce(max(id), 0) from revisions) + n as revision,
       original.id as original,
       original.live_revision as original_revision
  from generate_series(1, ${articles} - (select count(*) from articles, here where community_id = community)) n
  join (select id, live_revision, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them
          from articles, here
         where community_id = community) original on original.place = n % original.all_of_them;

insert into articles (id, community_id, slug, writer_id, published_on, updated_on, live_revision) overriding system value
select copies.id, community_id, left(slug, 70) || '-' || n, writer_id, published_on - (n * 3)::int, updated_on, null
  from copies join articles original on original.id = copies.original;

create temp table words as
select copies.*, title || ' (' || n || ')' as title, lede, body, updated_on, html, headings, answers, words, grade, encode(sha256(convert_to(
       'understory-text 1' || e'\n' || 'title: ' || title || ' (' || n || ')' || e'\n' || 'lede: ' || lede || e'\n\n' || body || e'\n', 'UTF8')), 'hex') as sha256
  from copies join article_revisions on revision_id = original_revision;

insert into revisions (id, community_id, kind, thing, number, sha256, recorded_at) overriding system value
select revision, community, 'article', id, 1, sha256, now() from words, here;

insert into article_revisions (revision_id, article_id, sha256, title, lede, body, updated_on, html, headings, answers, words, grade)
select revision, id, sha256, title, lede, body, updated_on, html, headings, answers, words, grade from words;

update articles set live_revision = copies.revision from copies where articles.id = copies.id;

insert into sign_offs (revision_id, sha256, reviewer, reviewer_name, credentials, scope, signed_on, due_on, recorded_at)
select words.revision, words.sha256, reviewer, reviewer_name, credentials, scope, signed_on, due_on, now()
  from words join sign_offs on revision_id = original_revision;

insert into citations (revision_id, number, source_id, mentions)
select copies.revision, number, source_id, mentions from copies join citations on revision_id = original_revision;

insert into article_topics (article_id, topic_id, place, published_on)
select copies.id, topic_id, place, published_on - (n * 3)::int from copies join article_topics on article_id = original;

insert into article_related (article_id, related_id, place)
select copies.id, related_id, place from copies join article_related on article_id = original;

select setval(pg_get_serial_sequence('articles', 'id'), (select max(id) from articles));
select setval(pg_get_serial_sequence('revisions', 'id'), (select max(id) from revisions));

-- step members
create temp table base as
select (select coalesce(max(id), 0) from persons) as persons,
       (select coalesce(max(id), 0) from members) as members,
       (select coalesce(max(id), 0) from entries) as entries,
       date_trunc('day', now()) - interval '2 days' as latest;

insert into persons (id, email, confirmed_at, created_at) overriding system value
select persons + n, 'reader-' || n || '@example.org', latest - days, latest - days
  from base, generate_series(1, ${members}) n, lateral (select interval '900 days' * (1 - n / ${members}::float8)) as joined(days);

insert into members (id, community_id, person_id, first_name, shows_name, active_at, created_at) overriding system value
select members + n, community, persons + n,
       pg_temp.pick(array['Ana', 'Bilal', 'Chen', 'Dolores', 'Emeka', 'Fatma', 'Grace', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lena', 'Marta',
                          'Nils', 'Oya', 'Priya', 'Quinn', 'Rosa', 'Sven', 'Tomasz', 'Uma', 'Vera', 'Wim', 'Xenia', 'Yusuf', 'Zoe'], n, 11),
       pg_temp.chance(n, 12) < 0.3, latest - days, latest - days
  from here, base, generate_series(1, ${members}) n, lateral (select interval '900 days' * (1 - n / ${members}::float8)) as joined(days);

insert into entries (id, community_id, member_id, first_name, created_at, confirmed_at) overriding system value
select entries + n, community_id, members.id, first_name, created_at, active_at
  from base, generate_series(1, ${members}) n join members on members.id = (select members from base) + n;

insert into consents (person_id, community_id, what, version, given, at)
select person_id, community_id, 'privacy', '1', true, created_at from members, base where members.id > base.members;

select setval(pg_get_serial_sequence('persons', 'id'), (select max(id) from persons));
select setval(pg_get_serial_sequence('members', 'id'), (select max(id) from members));
select setval(pg_get_serial_sequence('entries', 'id'), (select max(id) from entries));

-- step sign-ins
insert into sign_ins (token_hash, person_id, community_id, created_at, seen_at, expires_at)
select sha256(convert_to(md5('bench ' || n), 'UTF8')), persons + n * (${members} / ${sessions}), community, now(), now(), now() + interval '60 days'
  from here, base, generate_series(1, ${sessions}) n;

insert into roles (community_id, person_id, role, granted_at)
select community, persons + ${members} / ${sessions}, 'moderator', now() from here, base;

-- step comments: who writes where
delete from comments;
delete from comment_counts;

-- Article popularity is Zipf-like with exponent 0.8. The first article is left out: it gets exactly 200 comments.
create temp table ranks as
select id, row_number() over (order by pg_temp.chance(id, 21)) as rank
  from articles, here
 where community_id = community
   and id <> (select min(id) from articles, here where community_id = community);

create temp table popularity as
select array_agg(id order by rank) as articles, array_agg(until order by rank) as until
  from (select id, rank, sum(power(rank, -0.8)) over (order by rank) / sum(power(rank, -0.8)) over () as until from ranks) summed;

create temp table written as
select n, article, answers,
       max(n) filter (where not answers) over (partition by article order by n rows between unbounded preceding and 1 preceding) as last_root
  from (select n,
               case when n % (${comments} / 200) = 0 then (select min(id) from articles, here where community_id = community)
                    else articles[least(1 + width_bucket(pg_temp.chance(n, 22), until), cardinality(articles))] end as article,
               pg_temp.chance(n, 23) < 0.35 as answers
          from popularity, generate_series(1, ${comments}) n) drawn;

-- step comments: the rows
-- 1 % of the members wrote 74.7 % of the comments, the next 9 % wrote 24.0 %, the other 90 % wrote 1.3 %.
insert into comments (id, community_id, kind, thing, parent_id, member_id, state, hidden_because, text, html, fingerprint, created_at) overriding system value
select n, community, 'article', article, case when answers then last_root end,
       base.members + case when pg_temp.chance(n, 24) < 0.747 then 1 + floor(pg_temp.chance(n, 25) ^ 2 * ${members} * 0.01)
                           when pg_temp.chance(n, 24) < 0.987 then 1 + floor((0.01 + 0.09 * pg_temp.chance(n, 25)) * ${members})
                           else 1 + floor((0.1 + 0.9 * pg_temp.chance(n, 25)) * ${members}) end,
       case when is_hidden then 'hidden' else 'visible' end, case when is_hidden then 'It names another person.' end,
       said.text, '<p>' || said.text || '</p>', sha256(int8send(n)),
       latest - interval '730 days' * (1 - power(n / ${comments}::float8, 0.7))
  from here, base, written,
       lateral (select pg_temp.chance(n, 26) < 0.002 and article <> (select min(id) from articles, here where community_id = community) as is_hidden) as hiding,
       lateral (select string_agg(pg_temp.pick(array[
           'My skin has been calmer since the spring.', 'Thank you for writing this down so clearly.', 'The cold months are the worst for my hands.',
           'I asked my rheumatologist and she said the same.', 'Has anyone tried keeping a diary of what they eat?', 'For me it was mostly stress at work.',
           'I had a flare after an infection last year and it took two months to settle.', 'My son was diagnosed at nine, and school is the hard part.',
           'It helped me to talk to the nurse instead of reading at night.', 'I did not know that the joints could hurt before the skin shows anything.',
           'Nothing changed in the first six weeks, then slowly it did.', 'Please ask your doctor before you stop anything.', 'I still have bad days, but fewer of them.',
           'The bus to the clinic takes an hour, so I ask all my questions in one go.', 'Reading this makes me feel less alone.'], n * 8 + part, 27), ' ')
          from generate_series(1, 1 + floor(7 * pg_temp.chance(n, 28))::int) part) as said(text)
 order by n;

select setval(pg_get_serial_sequence('comments', 'id'), (select max(id) from comments));

-- step counts
insert into comment_counts (kind, thing, community_id, visible)
select kind, thing, community_id, count(*) from comments where state = 'visible' group by kind, thing, community_id;

-- step statistics
vacuum analyze;
