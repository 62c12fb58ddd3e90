alter table communities add column setting_up boolean not null default false;
comment on column communities.setting_up is 'True while an owner is being led through the settings for the first time.';

create table setup_links (
    token_hash bytea primary key,
    created_at timestamptz not null,
    used_at timestamptz
);
comment on table setup_links is 'The one-time link that an empty installation prints for its first owner. Only the hash is kept.';

create table drafts (
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind in ('about', 'guidelines', 'privacy', 'terms')),
    text text not null check (length(text) <= 60000),
    saved_at timestamptz not null,
    primary key (community_id, kind)
);

create table published_texts (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind in ('about', 'guidelines', 'privacy', 'terms')),
    version text not null,
    text text not null,
    published_at timestamptz not null,
    published_by bigint,
    unique (community_id, kind, version)
);
comment on table published_texts is 'Every version of the texts that people agree to. Append-only, so that a consent can always be read beside its words.';
revoke update, delete, truncate on published_texts from ${app};
