create table email_changes (
    id bigint generated always as identity primary key,
    person_id bigint not null references persons on delete cascade,
    community_id bigint not null,
    old_email citext not null check (length(old_email) between 3 and 254),
    new_email citext not null check (length(new_email) between 3 and 254),
    letters_to_old bigint not null unique default nextval(pg_get_serial_sequence('persons', 'id')),
    letters_to_new bigint not null unique default nextval(pg_get_serial_sequence('persons', 'id')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    approved_at timestamptz,
    confirmed_at timestamptz,
    stopped_at timestamptz,
    done_at timestamptz,
    check (done_at is null or (approved_at is not null and confirmed_at is not null and stopped_at is null))
);
create unique index email_changes_one_at_a_time on email_changes (person_id) where stopped_at is null and done_at is null;
create index on email_changes (expires_at);
revoke update, truncate on email_changes from ${app};
grant update (approved_at, confirmed_at, stopped_at, done_at) on email_changes to ${app};
comment on column email_changes.letters_to_old is 'Letters are addressed to persons; these two numbers, which no person has, stand for the two ends of a change.';
