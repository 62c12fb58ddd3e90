-- What is said and felt about articles and updates, and what was reported of it.

-- step comments: who writes where
delete from comments;
delete from comment_counts;

-- Article popularity is Zipf-like with exponent 0.8. The first article is left out: it gets exactly 200 comments.
create temp table ranks as
select id, row_number() over (order by pg_temp.chance(id, 21)) as rank, count(*) over () as many
  from articles, here
 where community_id = community
   and id <> (select min(id) from articles, here where community_id = community);
create unique index on ranks (rank);
analyze ranks;

-- Six in ten stand under articles, the others under updates.
create temp table written as
select n, kind, thing, answers,
       max(n) filter (where not answers) over (partition by kind, thing order by n rows between unbounded preceding and 1 preceding) as last_root
  from (select n, 'article' as kind, case when n % (${comments} / 200) = 0 then first else ranks.id end as thing, pg_temp.chance(n, 23) < 0.35 as answers
          from (select min(id) as first from articles, here where community_id = community) as lone,
               generate_series(1, ${comments}) n
          join ranks on rank = pg_temp.zipf(pg_temp.chance(n, 22), (select max(rank) from ranks))
         where n % 5 < 3
         union all
        select n, 'update', updates + 1 + (floor(pg_temp.chance(n, 29) ^ 3 * ${updates})::bigint * 7919) % ${updates}, pg_temp.chance(n, 23) < 0.35
          from shift, generate_series(1, ${comments}) n
         where n % 5 >= 3) drawn;

analyze written;

-- step comments: the rows
insert into comments (id, community_id, kind, thing, parent_id, member_id, state, hidden_because, text, html, fingerprint, created_at) overriding system value
select n, community, kind, thing, case when answers then last_root end, faces.id,
       case when is_hidden then 'hidden' else 'visible' end, case when is_hidden then 'It names another person.' end,
       said.text, '<p>' || said.text || '</p>', sha256(int8send(n)),
       latest - interval '730 days' * (1 - power(n / ${comments}::float8, 0.7))
  from here, base, (select min(id) as first from articles, here where community_id = community) as lone, written
  join faces on place = 1 + floor(pg_temp.writer(n, 24) * (select many from all_faces))::int,
       lateral (select pg_temp.chance(n, 26) < 0.002 and not (kind = 'article' and thing = first) as is_hidden) as hiding,
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

insert into comment_counts (kind, thing, community_id, visible)
select kind, thing, community_id, count(*) from comments where state = 'visible' group by kind, thing, community_id;

-- step reactions
insert into reactions (community_id, kind, thing, reaction, member_id, at)
select distinct on (thing, reaction, member) community, 'update', thing, reaction, member, latest - interval '1 second' * (n * 17 % 60000000)
  from here, base,
       (select n, updates + 1 + (floor(pg_temp.chance(n, 101) ^ 3 * ${updates})::bigint * 7919) % ${updates} as thing, faces.id as member,
               pg_temp.pick(array['hug', 'hug', 'hug', 'thinking-of-you', 'strength', 'strength', 'same-here', 'thank-you'], n, 102) as reaction
          from shift, generate_series(1, ${updates} * 3) n
          join faces on place = 1 + floor(pg_temp.writer(n, 103) * (select many from all_faces))::int) drawn
 order by thing, reaction, member
    on conflict do nothing;

insert into reaction_counts (kind, thing, reaction, community_id, given)
select kind, thing, reaction, community_id, count(*) from reactions group by kind, thing, reaction, community_id
    on conflict (kind, thing, reaction) do update
   set given = excluded.given;

-- step reports
insert into cases (community_id, kind, thing, gravity, reporters, opened_at)
select community, kind, thing, 1 + id % 5, 1, latest
  from here, base,
       lateral ((select 'comment' as kind, id as thing, id from comments where state = 'visible' order by id desc limit ${updates} / 1000 + 60)
                union all
                (select 'update', id, id from updates where state = 'visible' and audience = 'members' order by id desc limit ${updates} / 1000 + 60)) as reported
    on conflict do nothing;
insert into reports (case_id, person_id, ground, words, reported_at)
select cases.id, person_id, 'other', 'Please look at this.', latest
  from base, special, members, cases
 where members.id = special.star
   and cases.decided_at is null
    on conflict do nothing;

select pg_temp.pause_triggers('enable');

-- step statistics
vacuum analyze;
