-- The streams of everybody and of a large team walk along it. Pinned ones are in the latter.
drop index updates_in_the_stream;
create index updates_in_the_stream on updates (community_id, created_at desc, id desc) where state = 'visible';
