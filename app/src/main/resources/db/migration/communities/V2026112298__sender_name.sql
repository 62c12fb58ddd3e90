alter table communities
    add column sender_name text check (length(sender_name) between 1 and 60);
comment on column communities.sender_name is 'The name that stands as the sender of all letters, where the name of the community would tell of a condition; null: the community''s own.';
