create table verified_professionals (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    member_id bigint not null references members,
    name text not null check (length(name) between 1 and 120),
    credential text not null check (length(credential) between 1 and 200),
    how text not null check (length(how) between 1 and 500),
    verified_by bigint references persons on delete set null,
    verified_by_name text not null,
    verified_at timestamptz not null,
    withdrawn_at timestamptz,
    unique (community_id, member_id)
);
create index on verified_professionals (member_id);
create index on verified_professionals (verified_by);
comment on table verified_professionals is 'Members whose credentials as health professionals an owner or editor looked at, and how.';

create table answer_checks (
    answer_id bigint not null references answers on delete cascade,
    professional_id bigint not null references verified_professionals on delete cascade,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    checked_at timestamptz not null,
    primary key (answer_id, professional_id)
);
create index on answer_checks (professional_id);
comment on column answer_checks.sha256 is 'Of the answer that was read: the check counts only while the answer still has it.';

create table asker_reveals (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    question_id bigint not null,
    by_person bigint not null,
    reason text not null check (length(reason) between 1 and 500),
    at timestamptz not null
);
create index on asker_reveals (question_id, id);
create index on asker_reveals (by_person);
comment on table asker_reveals is 'Which moderator looked who asked an anonymous question, when and why. Outlives the question. Append-only for the serving role.';
revoke update, delete, truncate on asker_reveals from ${app};
