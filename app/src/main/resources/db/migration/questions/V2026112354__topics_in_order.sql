alter table question_topics add column created_at timestamptz;
update question_topics about
   set created_at = q.created_at
  from questions q
 where q.id = about.question_id;
alter table question_topics alter column created_at set not null;
create index on question_topics (topic_id, created_at desc, question_id desc);
comment on column question_topics.created_at is 'The question''s own, so that a topic''s stream is read in its order.';
