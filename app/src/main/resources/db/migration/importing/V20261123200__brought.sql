create table brought (
    community_id bigint not null references communities on delete cascade,
    site text not null check (length(site) between 1 and 300),
    kind text not null check (kind in ('article', 'comment', 'contributor')),
    key text not null check (length(key) between 1 and 300),
    thing bigint not null,
    path text check (length(path) between 2 and 500),
    primary key (community_id, site, kind, key)
);
create index on brought (community_id, path) where path is not null;
comment on table brought is 'What was brought from another site, so that bringing it again makes nothing twice.';
comment on column brought.key is 'What the other site called it.';
comment on column brought.thing is 'What it became here.';
comment on column brought.path is 'Where readers found it on the other site.';
revoke update, delete, truncate on brought from ${app};
