create table pictures (
    token        text        primary key check (token ~ '^[0-9a-f]{32}$'),
    community_id bigint      not null,
    owner_member bigint      not null,
    kind         text        check (kind ~ '^[a-z]{1,20}$'),
    thing_id     bigint      check (thing_id > 0),
    place        smallint    not null default 0 check (place >= 0),
    alt          text        not null default '' check (char_length(alt) <= 500),
    width        integer     not null check (width between 1 and 1600),
    height       integer     not null check (height between 1 and 1600),
    created_at   timestamptz not null,
    attached_at  timestamptz,
    leaving_at   timestamptz,
    check ((kind is null) = (thing_id is null)),
    check ((kind is null) = (attached_at is null))
);

comment on column pictures.leaving_at is
    'Given up: shown to nobody, its files are deleted next, then the row. A crash in between is finished later.';

create index pictures_on_a_thing on pictures (kind, thing_id, place) where leaving_at is null;
create index pictures_of_an_owner on pictures (owner_member, community_id);
create index pictures_waiting on pictures (created_at) where attached_at is null;
create index pictures_leaving on pictures (leaving_at) where leaving_at is not null;
