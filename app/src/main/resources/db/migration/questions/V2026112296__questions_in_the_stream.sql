create index questions_in_the_stream on questions (community_id, created_at desc, id desc) where state = 'visible';
create index questions_of_a_member_in_the_stream on questions (author_id, created_at desc, id desc) where state = 'visible';
comment on index questions_in_the_stream is 'The order of the stream of activities, which is by time.';
