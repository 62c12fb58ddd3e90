create table topics (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name text not null check (length(name) between 1 and 80),
    description text not null default '' check (length(description) <= 300),
    place int not null,
    unique (community_id, slug),
    unique (community_id, id)
);
