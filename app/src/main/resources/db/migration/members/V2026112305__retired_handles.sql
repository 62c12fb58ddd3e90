create table retired_handles (
    community_id bigint not null references communities on delete cascade,
    hash bytea not null check (length(hash) = 32),
    until timestamptz not null,
    primary key (community_id, hash)
);
create index on retired_handles (until);
comment on table retired_handles is 'Pseudonyms of members who left, which nobody may take for a while: HMAC-SHA-256 of how they look, under a key in the data folder. Names nobody.';
