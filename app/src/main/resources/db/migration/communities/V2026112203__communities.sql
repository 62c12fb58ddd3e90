create table communities (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
    name text not null check (length(name) between 1 and 60),
    line text not null check (length(line) <= 120),
    condition text not null check (length(condition) between 1 and 80),
    host text unique,
    public_url text,
    accent_light text not null default '#B83E28' check (accent_light ~ '^#[0-9A-Fa-f]{6}$'),
    accent_dark text not null default '#FF9C84' check (accent_dark ~ '^#[0-9A-Fa-f]{6}$'),
    about text not null default '',
    guidelines text not null default '',
    privacy text not null default '',
    privacy_version text not null default '1',
    terms text not null default '',
    terms_version text not null default '1',
    minimum_age int not null default 16 check (minimum_age between 13 and 21),
    demo boolean not null default false,
    created_at timestamptz not null,
    check (accent_light is not null)
);

create table help_lines (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    place int not null,
    country text not null,
    name text not null,
    number text not null,
    how text not null default '',
    hours text not null default '',
    kind text not null,
    checked_at timestamptz,
    unique (community_id, place)
);

create table roles (
    community_id bigint not null references communities on delete cascade,
    person_id bigint not null references persons on delete cascade,
    role text not null check (role in ('owner', 'editor', 'writer', 'reviewer', 'moderator')),
    granted_at timestamptz not null,
    granted_by bigint,
    primary key (community_id, person_id, role)
);
create index on roles (person_id);
