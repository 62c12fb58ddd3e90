-- With the audience, so that the questions of a whole team are read from the index alone.
drop index questions_of_a_member_in_the_stream;
create index questions_of_a_member_in_the_stream on questions (author_id, created_at desc, id desc) include (audience) where state = 'visible';
