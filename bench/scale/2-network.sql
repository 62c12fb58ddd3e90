-- What members tell of themselves, whom they follow, what they post, ask and write to each other.

-- step profiles
insert into profiles (member_id, country, region, story, story_html, version)
select id, 'Norway', region, 'I live with it since school.', '<p>I live with it since school.</p>', 2
  from faces, lateral (select pg_temp.pick(array['North', 'South', 'East', 'West', 'Coast', 'Hills', 'Lakes', 'Islands'], place, 31)) as lives(region);

create temp table told as
select id as member, community_id, kind, word, rank, case when pg_temp.chance(place, 32) < 0.15 then 'my_team' else 'members' end as audience
  from faces
 cross join lateral (values
       ('relation', pg_temp.pick(array['has', 'has', 'has', 'has', 'has', 'cares', 'loves', 'works'], place, 33), 0, 1.0),
       ('condition', pg_temp.pick(array['Psoriasis', 'Psoriasis', 'Plaque psoriasis', 'Guttate psoriasis', 'Scalp psoriasis', 'Psoriatic arthritis'], place, 34), 0, 0.9),
       ('treatment', pg_temp.pick(array['Methotrexate', 'Steroid cream', 'Light therapy', 'Adalimumab', 'Apremilast', 'Secukinumab', 'Moisturiser'], place, 35), 0, 0.5),
       ('symptom', pg_temp.pick(array['Itching', 'Scaling', 'Painful joints', 'Morning stiffness', 'Tiredness', 'Nail changes'], place, 36), 0, 0.5),
       ('place', pg_temp.pick(array['North', 'South', 'East', 'West', 'Coast', 'Hills', 'Lakes', 'Islands'], place, 31), 0, 0.4)) as trait (kind, word, rank, part)
 where pg_temp.chance(place, 37 + length(kind)) < part;

insert into traits (member_id, community_id, kind, word, shown, rank, audience)
select member, community_id, kind, lower(word), word, rank, audience from told;

-- step teams
-- The members of the first sessions: 3 reads with a small team, 4 follows ${team}, 5 is followed by ${followers}, 6 by nobody.
create temp table special as
select members + 3 * step as reader, members + 4 * step as wide, members + 5 * step as star, members + 6 * step as unknown,
       members + 7 * step as hourly
  from base, (select ${members} / ${sessions} as step) as one;
analyze special;

create temp table pairs as
select follower.id as follower_id, followed.id as followed_id
  from (select one.place, 1 + floor(pg_temp.chance(one.place * 64 + n, 42) * one.many)::int as from_place,
               (pg_temp.zipf(pg_temp.chance(one.place * 64 + n, 41), one.many) * 7919) % one.many + 1 as to_place
          from faces one, generate_series(1, 5) n) drawn
  join faces follower on follower.place = from_place
  join faces followed on followed.place = to_place, special
 where follower.id not in (reader, wide)
   and followed.id not in (star, unknown)
 union all
select id, star from faces, special where id <> star and place <= ${followers} + 1
 union all
select reader, id from faces, special where id not in (reader, star, unknown) and place % (many / 300) = 0 and place <= many / 10
 union all
-- Half of the large team are among the tenth that writes nearly all.
select wide, id
  from special,
       lateral (select faces.id
                  from faces
                 where id not in (wide, star, unknown, hourly)
                 order by case when place <= many / 10 then mod(place * 7919, many / 10) / (many / 10)::float8
                               else mod(place * 7919, many) / many::float8 * 9 end
                 limit ${team} - 1) as chosen
 union all
select wide, hourly from special;

insert into follows (follower_id, followed_id, since)
select distinct on (followed_id, follower_id) follower_id, followed_id, latest - interval '1 second' * (follower_id * 31 % 60000000)
  from pairs, base
 where follower_id <> followed_id
 order by followed_id, follower_id
    on conflict do nothing;

insert into mutes (muter_id, muted_id, since) select wide, reader, latest from special, base;
insert into blocks (blocker_id, blocked_id, since)
select one.id, other.id, latest from base, faces one join faces other on other.place = one.place + 3 where one.place % 50 = 0;

-- step updates
-- Member 7 of the sessions posts hourly; of what the others post, 15 % have a picture.
create temp table posts as
select n, case when n % 30 = 0 then hourly else faces.id end as member,
       case when n % 30 = 0 then latest - interval '1 hour' * ((${updates} - n) / 30)
            else latest - interval '730 days' * (1 - power(n / ${updates}::float8, 0.7)) - interval '1 second' end as at,
       case when pg_temp.chance(n, 52) < 0.70 or n % 30 = 0 then 'members' when pg_temp.chance(n, 52) < 0.88 then 'my_team'
            when pg_temp.chance(n, 52) < 0.98 then 'everyone' else 'only_me' end as audience
  from special, base, generate_series(1, ${updates}) n
  join faces on place = 1 + floor(pg_temp.writer(n, 50) * (select many from all_faces))::int;

create temp table shift as select (select coalesce(max(id), 0) from updates) as updates;
analyze posts, shift;

insert into updates (id, community_id, member_id, text, html, mood, is_question, audience, fingerprint, created_at) overriding system value
select updates + n, community, member, said, '<p>' || said || '</p>',
       case when pg_temp.chance(n, 53) < 0.5 then pg_temp.pick(array['very-good', 'good', 'so-so', 'hard', 'very-hard'], n, 54) end,
       pg_temp.chance(n, 55) < 0.1, audience, sha256(int8send(n)), at
  from here, shift, posts,
       lateral (select string_agg(pg_temp.pick(array[
           'Today my hands were calm enough to cook.', 'A new patch behind the ear, and I am tired of it.', 'Walked to the lake and back, slowly.',
           'Third week of light therapy and it begins to show.', 'Slept four hours. The itching won.', 'My sister asked the right question for once.',
           'The nurse changed the cream, let us see.', 'I wore a short-sleeved shirt to work!', 'Cold wind again, gloves on.', 'Small good news: my nails grow.',
           'Does anybody else count the days until the next appointment?', 'I told my class about it, and they listened.'], n * 8 + part, 56), ' ')
          from generate_series(1, 1 + floor(4 * pg_temp.chance(n, 57))::int) part) as worded(said)
 order by at, n;
select setval(pg_get_serial_sequence('updates', 'id'), (select max(id) from updates));

insert into latest_updates (member_id, audience, at, update_id)
select distinct on (member_id, audience) member_id, audience, created_at, id
  from updates
 where state = 'visible'
 order by member_id, audience, created_at desc, id desc
    on conflict (member_id, audience) do update
   set at = excluded.at,
       update_id = excluded.update_id;

create temp table subjects as select array_agg(id order by id) as topics from topics, here where community_id = community;
analyze subjects;
insert into update_topics (update_id, topic_id, place, created_at)
select updates + n, topics[pg_temp.zipf(pg_temp.chance(n, 58), cardinality(topics))], 1, at
  from posts, shift, subjects where pg_temp.chance(n, 59) < 0.4;

insert into pictures (token, community_id, owner_member, kind, thing_id, place, alt, width, height, created_at, attached_at)
select md5('bench picture ' || n), community, member, 'update', updates + n, 0, 'My hands this morning', 1200, 900, at, at
  from posts, shift, here where pg_temp.chance(n, 60) < 0.15;

-- step questions
-- A tenth as many as updates, with four answers each; the answers are Zipf-like, and the newest open question has exactly 200.
create temp table asked as
select (select coalesce(max(id), 0) from questions) + n as id, n, faces.id as member, latest - interval '730 days' * (1 - power(n / (${updates} / 10)::float8, 0.7)) as at
  from base, generate_series(1, ${updates} / 10) n join faces on place = 1 + floor(pg_temp.writer(n, 70) * (select many from all_faces))::int;

create temp table given as
select (select coalesce(max(id), 0) from answers) + n as id, n,
       case when n <= 200 then last else first + (pg_temp.zipf(pg_temp.chance(n, 71), others) * 7919) % others end as question,
       faces.id as member
  from (select min(id) as first, max(id) as last, count(*) - 1 as others from asked) as all_asked, generate_series(1, ${updates} / 10 * 4) n
  join faces on place = 1 + floor(pg_temp.writer(n, 72) * (select many from all_faces))::int;

analyze asked, given;

create temp table found_helpful as
select distinct given.id as answer, faces.id as member
  from generate_series(1, ${updates} / 10 * 8) drawn
  join given on given.n = 1 + floor(pg_temp.chance(drawn, 75) ^ 2 * (${updates} / 10 * 4))::int
  join faces on place = 1 + floor(pg_temp.chance(drawn, 76) * (select many from all_faces))::int
 where faces.id <> given.member;

insert into questions (id, community_id, author_id, audience, title, text, html, answers, solved, fingerprint, created_at) overriding system value
select id, community, member, case when n % 5 < 2 or n = ${updates} / 10 then 'everyone' else 'members' end,
       pg_temp.pick(array['Does it get better with', 'Who has tried', 'What helped you against', 'How long did it take with', 'Is it normal to be afraid of',
                          'What did your doctor say about', 'How do you talk at work about', 'Can one travel with'], n, 77) || ' '
           || pg_temp.pick(array['light therapy', 'cracked hands', 'the itching at night', 'methotrexate', 'painful joints', 'a new flare', 'the first injection',
                                 'nail changes', 'swimming pools', 'tiredness', 'stress', 'a gluten-free diet'], n, 78) || '?',
       said.text, '<p>' || said.text || '</p>', coalesce(answered.many, 0), coalesce(answered.helped, 0), sha256(int8send(n)), at
  from here, asked
  left join (select question, count(*) as many, count(*) filter (where pg_temp.chance(n, 73) < 0.1) as helped from given group by question) answered on question = id,
       lateral (select 'It began about two years ago and I do not know whom to ask. ' || pg_temp.pick(array['I am 34 and work outside.', 'My daughter is nine.',
           'Nobody in my family has it.', 'I have had two appointments so far.', 'I read a lot and understand less each time.'], n, 79)) as said(text)
 order by n;
select setval(pg_get_serial_sequence('questions', 'id'), (select max(id) from questions));

insert into question_topics (question_id, topic_id, place, created_at)
select id, topics[pg_temp.zipf(pg_temp.chance(n, 80), cardinality(topics))], 1, at from asked, subjects;

insert into answers (id, community_id, question_id, author_id, text, html, sha256, helped_at, votes, fingerprint, created_at) overriding system value
select given.id, community, question, given.member, said.text, '<p>' || said.text || '</p>', encode(sha256(convert_to(said.text, 'UTF8')), 'hex'),
       case when pg_temp.chance(given.n, 73) < 0.1 then asked.at + interval '3 days' end, coalesce(votes.many, 0), sha256(int8send(given.n)),
       asked.at + interval '1 minute' * (given.n % 2000)
  from here, given
  join asked on asked.id = question
  left join (select answer, count(*) as many from found_helpful group by answer) votes on answer = given.id,
       lateral (select pg_temp.pick(array['For me it took twelve weeks, and the first six looked like nothing.', 'Ask for the nurse, they know more about this.',
           'I keep a diary and it showed me what I did not want to see.', 'Thick cream at night and cotton gloves.', 'My doctor checked my blood every month.'], given.n, 74)
           || ' ' || pg_temp.pick(array['Be patient with yourself.', 'It is different for everybody.', 'You are not alone with it.'], given.n, 81)) as said(text)
 order by given.id;
select setval(pg_get_serial_sequence('answers', 'id'), (select max(id) from answers));

insert into answer_votes (answer_id, member_id, at) select answer, member, latest from found_helpful, base;

-- step messages
create temp table talks as
select (select coalesce(max(id), 0) from conversations) + row_number() over (order by low, high) as id, low, high
  from (select distinct least(one.id, other.id) as low, greatest(one.id, other.id) as high
          from generate_series(1, ${updates} / 10) n
          join faces one on one.place = 1 + floor(pg_temp.writer(n, 90) * (select many from all_faces))::int
          join faces other on other.place = 1 + floor(pg_temp.chance(n, 92) * (select many from all_faces))::int
         where one.id <> other.id) drawn;

analyze talks;

insert into conversations (id, community_id, low_member, high_member, grouped, created_at) overriding system value
select id, community, low, high, false, latest - interval '700 days' from talks, here, base;
select setval(pg_get_serial_sequence('conversations', 'id'), (select max(id) from conversations));

create temp table lines as
select (select coalesce(max(id), 0) from messages) + n as id, n,
       (select min(id) from talks) + (pg_temp.zipf(pg_temp.chance(n, 93), all_talks) * 7919) % all_talks as talk
  from (select count(*) as all_talks from talks) counted, generate_series(1, ${updates}) n;

analyze lines;

insert into messages (id, conversation_id, member_id, text, html, fingerprint, created_at) overriding system value
select lines.id, talk, case when pg_temp.chance(n, 94) < 0.5 then low else high end, said, '<p>' || said || '</p>', sha256(int8send(n)),
       latest - interval '600 days' * (1 - n / ${updates}::float8)
  from base, lines join talks on talks.id = talk,
       lateral (select pg_temp.pick(array['How was the appointment?', 'Thank you, that helped.', 'I thought of you today.', 'Same here.', 'Write me when you are home.'], n, 95)) as worded(said)
 order by lines.id;
select setval(pg_get_serial_sequence('messages', 'id'), (select max(id) from messages));

insert into participants (conversation_id, member_id, state, began, since, newest, read_to, arrived)
select talks.id, one.member, 'in', one.member = low, latest - interval '700 days', coalesce(said.newest, 0),
       case when pg_temp.chance(talks.id, 96) < 0.8 then coalesce(said.newest, 0) else 0 end, coalesce(said.many, 0) / 2
  from base, talks
  left join (select talk, max(id) as newest, count(*) as many from lines group by talk) said on talk = talks.id,
       lateral (values (low), (high)) as one (member);
