create table notifications (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    member_id bigint not null references members on delete cascade,
    kind text not null check (kind in ('message', 'reply', 'comment', 'answer', 'mention', 'helped', 'checked', 'reaction',
                                       'follow', 'offered')),
    subject_kind text not null,
    thing bigint not null,
    at timestamptz not null,
    seen_at timestamptz,
    letter_at timestamptz,
    carry_at timestamptz,
    unique (member_id, kind, subject_kind, thing),
    check (seen_at is null or (letter_at is null and carry_at is null))
);
create index notifications_list on notifications (member_id, at desc, id desc);
create index notifications_unseen on notifications (member_id) where seen_at is null;
create index notifications_letters on notifications (letter_at, member_id) where letter_at is not null;
create index notifications_carried on notifications (carry_at, member_id) where carry_at is not null;
create index notifications_about on notifications (subject_kind, thing);
create index on notifications (community_id);
comment on table notifications is 'What happened that concerns a member: one row for each kind and thing, however many people did it. Never a word of theirs.';
comment on column notifications.letter_at is 'When a letter about it is due; none when there is nothing to write, or it was written.';
comment on column notifications.carry_at is 'When it is due on the member''s devices; none when it is not, or it was carried.';

create table notification_actors (
    notification_id bigint not null references notifications on delete cascade,
    actor_id bigint not null references members on delete cascade,
    at timestamptz not null,
    primary key (notification_id, actor_id)
);
create index notification_actors_latest on notification_actors (notification_id, at desc, actor_id);
create index on notification_actors (actor_id);
comment on table notification_actors is 'Who did it. Nobody stands here where the one who did it must not be named.';

create table notification_settings (
    member_id bigint primary key references members on delete cascade,
    zone text not null,
    quiet_from time,
    quiet_to time,
    shows_more boolean not null,
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to)
);
comment on table notification_settings is 'When a member wants to be left in peace, and whether letters say who did what. Without a row: no quiet hours, and they do not.';

create table notification_choices (
    member_id bigint not null references members on delete cascade,
    kind text not null,
    pace text not null check (pace in ('at_once', 'daily', 'weekly', 'never')),
    devices boolean not null,
    primary key (member_id, kind)
);
comment on table notification_choices is 'How soon a member wants letters of each kind, and whether it goes to their devices. Without a row, as the kind is by itself.';
