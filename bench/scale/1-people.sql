-- Scale data, written by the owner's role into an installation that has just been filled with the samples: the files of
-- this folder, one after the other, over one connection. The same numbers give the same rows. A line that begins with
-- "-- step" is shown as progress.
--
-- What the tables' own triggers would keep row by row (counts, each member's latest updates) is written here a table at a
-- time. The index of the search is left as the samples made it: it is not among what is measured with this data, and the
-- program would be busy with it for long.

-- step the same chances each time
set synchronous_commit = off;
set work_mem = '128MB';
set maintenance_work_mem = '128MB';

create function pg_temp.chance(n bigint, salt bigint) returns float8 language sql immutable
return (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0::float8;

create function pg_temp.pick(words text[], n bigint, salt bigint) returns text language sql immutable
return words[1 + floor(pg_temp.chance(n, salt) * cardinality(words))::int];

-- Few draw much: the place from 1 to n that a chance from 0 to 1 hits, if the k-th place weighs k^-0.8.
create function pg_temp.zipf(chance float8, n bigint) returns bigint language sql immutable
return least(n, floor(power(1 + chance * (power(n + 1, 0.2) - 1), 5))::bigint);

-- Who writes: 1 % of the members wrote 74.7 %, the next 9 % wrote 24.0 %, the other 90 % wrote 1.3 %. As a part of all, from 0 to 1.
create function pg_temp.writer(n bigint, salt bigint) returns float8 language sql immutable
return case when pg_temp.chance(n, salt) < 0.747 then pg_temp.chance(n, salt + 1) ^ 2 * 0.01
            when pg_temp.chance(n, salt) < 0.987 then 0.01 + 0.09 * pg_temp.chance(n, salt + 1)
            else 0.1 + 0.9 * pg_temp.chance(n, salt + 1) end;

create function pg_temp.pause_triggers(state text) returns void language plpgsql as $$
declare
    paused regclass;
begin
    for paused in select distinct tgrelid from pg_trigger where not tgisinternal and tgrelid::regclass::text !~ '\.' loop
        execute format('alter table %s %s trigger user', paused, state);
    end loop;
end
$$;
select pg_temp.pause_triggers('disable');

create temp table here as select id as community from communities order by id limit 1;
analyze here;

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

insert into publications (article_id, revision_id, how, at)
select id, revision, 'import', now() from copies;

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
analyze base;

insert into persons (id, email, confirmed_at, created_at) overriding system value
select persons + n, 'reader-' || n || '@example.org', latest - days, latest - days
  from base, generate_series(1, ${members}) n, lateral (select interval '900 days' * (1 - n / ${members}::float8)) as joined(days);

-- Most have chosen a pseudonym; a fifth are subscribers, of those with a browser that is signed in only the second.
insert into members (id, community_id, person_id, handle, first_name, shows_name, active_at, created_at, joined_at) overriding system value
select members + n, community, persons + n,
       case when has_face then initcap(pg_temp.pick(array['amber', 'birch', 'clover', 'dusty', 'elder', 'fern', 'gentle', 'hazel', 'ivy', 'juniper',
                          'kind', 'linden', 'misty', 'north', 'olive', 'pebble', 'quiet', 'river', 'sandy', 'thistle'], n, 13))
           || initcap(pg_temp.pick(array['badger', 'cloud', 'dawn', 'finch', 'garden', 'harbour', 'island', 'lantern', 'meadow', 'otter',
                          'path', 'robin', 'swallow', 'tide', 'wren'], n, 14)) || '-' || n end,
       pg_temp.pick(array['Ana', 'Bilal', 'Chen', 'Dolores', 'Emeka', 'Fatma', 'Grace', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lena', 'Marta',
                          'Nils', 'Oya', 'Priya', 'Quinn', 'Rosa', 'Sven', 'Tomasz', 'Uma', 'Vera', 'Wim', 'Xenia', 'Yusuf', 'Zoe'], n, 11),
       pg_temp.chance(n, 12) < 0.3, latest - days, latest - days, case when has_face then latest - days end
  from here, base, generate_series(1, ${members}) n,
       lateral (select interval '900 days' * (1 - n / ${members}::float8)) as joined(days),
       lateral (select (n % 5 <> 0 or n % (${members} / ${sessions}) = 0) and n <> 2 * (${members} / ${sessions})) as joins(has_face);

create temp table faces as
select members.id, community_id, row_number() over (order by members.id) as place, count(*) over () as many
  from members, base
 where members.id > base.members
   and handle is not null;
create unique index on faces (place);
create unique index on faces (id);
-- Apart from the faces, so that they can be joined by a hash of their place.
create temp table all_faces as select count(*) as many from faces;
analyze faces, all_faces;

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

