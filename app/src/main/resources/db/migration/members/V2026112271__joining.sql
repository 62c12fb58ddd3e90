alter table members
    add column joined_at timestamptz,
    add column remembered_at timestamptz,
    add column avatar text check (avatar ~ '^[0-9a-f]{32}$');
comment on column members.joined_at is 'When they chose their pseudonym.';
comment on column members.remembered_at is 'Set by a moderator when the member has died: their page says so, and nobody writes to them.';
comment on column members.avatar is 'The picture they chose, by its token; none means the drawing of avatar_seed.';
create index on members (community_id, id desc) where handle is not null;

-- What a pseudonym looks like at a glance: without marks and separators, each letter and digit as its look-alike.
create function handle_skeleton(handle text) returns text
    language sql immutable strict parallel safe
    return replace(replace(translate(
        regexp_replace(lower(normalize(handle, NFKD)), '[\u0300-\u036f_.-]', '', 'g'),
        '01|i3457łøđıαβεηικνορτυχωавегѕікмнопрстухԁһԛԝӏј',
        'ollleastlodlabenlkvoptuxwaberslkmhonpctyxdhqwlj'), 'rn', 'm'), 'vv', 'w');
comment on function handle_skeleton is 'Two pseudonyms with the same skeleton could be taken for one another.';
create index members_look_alike on members (community_id, handle_skeleton(handle::text)) where handle is not null;

create table joinings (
    entry_id bigint primary key references entries on delete cascade,
    community_id bigint not null references communities on delete cascade,
    member_id bigint not null references members on delete cascade,
    handle citext not null check (length(handle) between 2 and 40),
    relation text not null check (relation in ('has', 'cares', 'loves', 'works')),
    reserved_until timestamptz not null
);
create index on joinings (member_id);
create index on joinings (community_id, handle_skeleton(handle::text));
comment on table joinings is 'Who wishes to become a member and has not yet confirmed the e-mail address. The pseudonym is kept for them meanwhile.';

create table profiles (
    member_id bigint primary key references members on delete cascade,
    country text not null default '' check (length(country) <= 80),
    region text not null default '' check (length(region) <= 80),
    town text not null default '' check (length(town) <= 80),
    story text not null default '',
    story_html text not null default '',
    relation_audience text not null default 'members' check (relation_audience in ('only_me', 'my_team', 'members')),
    condition_audience text not null default 'members' check (condition_audience in ('only_me', 'my_team', 'members')),
    treatment_audience text not null default 'members' check (treatment_audience in ('only_me', 'my_team', 'members')),
    symptom_audience text not null default 'members' check (symptom_audience in ('only_me', 'my_team', 'members')),
    place_audience text not null default 'members' check (place_audience in ('only_me', 'my_team', 'members')),
    story_audience text not null default 'members' check (story_audience in ('only_me', 'my_team', 'members')),
    version int not null default 1
);
comment on table profiles is 'What members tell of themselves, and to whom each part is shown. Never to everyone.';

create table traits (
    member_id bigint not null references members on delete cascade,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind in ('relation', 'condition', 'treatment', 'symptom', 'place')),
    word text not null check (length(word) between 1 and 80),
    shown text not null check (length(shown) between 1 and 80),
    since int check (since between 1900 and 2200),
    rank int not null default 0,
    audience text not null check (audience in ('only_me', 'my_team', 'members')),
    primary key (member_id, kind, word)
);
create index traits_found on traits (community_id, kind, word, member_id desc);
comment on table traits is 'What members can be found by and suggested for. Each row carries the audience of its field.';
comment on column traits.word is 'As it is compared: lowercase, single blanks. shown is as it was typed.';
