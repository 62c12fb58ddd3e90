create table cases (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    thing bigint not null check (thing > 0),
    gravity smallint not null check (gravity between 1 and 9),
    reporters int not null default 0 check (reporters >= 0),
    opened_at timestamptz not null,
    decided_at timestamptz
);
create unique index cases_open on cases (kind, thing) where decided_at is null;
create index cases_in_order on cases (community_id, gravity, id) where decided_at is null;
comment on table cases is 'A thing that was reported, from the first report until a moderator decides.';
comment on column cases.gravity is 'Of the gravest report: 1 is an emergency.';

create table reports (
    id bigint generated always as identity primary key,
    case_id bigint not null references cases on delete cascade,
    person_id bigint references persons on delete set null,
    ground text not null check (ground in ('harm', 'harassment', 'misinformation', 'privacy', 'spam', 'illegal', 'other')),
    words text not null default '' check (length(words) <= 2000),
    place text not null default '' check (length(place) <= 500),
    name text not null default '' check (length(name) <= 200),
    good_faith boolean not null default false,
    reported_at timestamptz not null,
    unique (case_id, person_id)
);
create index on reports (person_id, reported_at);
comment on table reports is 'What people told the moderators about a thing; one for each person and case.';
comment on column reports.place is 'With name and good_faith, what a notice of something illegal has to say (DSA, Article 16).';

alter table moderation_acts
    drop constraint moderation_acts_act_check,
    add constraint moderation_acts_act_check check (act in ('hidden', 'restored', 'removed', 'left', 'suspended', 'readmitted')),
    add column rule text not null default 'guidelines'
        check (rule in ('guidelines', 'harm', 'harassment', 'misinformation', 'privacy', 'spam', 'illegal')),
    add column author bigint,
    add column until timestamptz;
create index on moderation_acts (author, id) where author is not null;
comment on column moderation_acts.author is 'The member whom it concerns, who may read it. No foreign key: what was decided outlives the member.';
comment on column moderation_acts.until is 'When a suspension ends; without it, never.';
