create index on members (created_at) where active_at is null;
create index on members (community_id) where active_at is not null;
