create table revisions (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    thing bigint not null,
    number int not null check (number > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz not null,
    unique (kind, thing, number),
    unique (id, sha256)
);
comment on table revisions is 'One exact version of a text that can be reviewed. Append-only for the serving role.';
revoke update, delete, truncate on revisions from ${app};

create table sign_offs (
    id bigint generated always as identity primary key,
    revision_id bigint not null,
    sha256 text not null,
    reviewer bigint not null,
    reviewer_name text not null check (length(reviewer_name) between 1 and 120),
    credentials text not null check (length(credentials) <= 300),
    scope text not null check (length(scope) between 1 and 300),
    signed_on date not null,
    due_on date not null check (due_on > signed_on),
    recorded_at timestamptz not null,
    unique (revision_id, reviewer, signed_on),
    foreign key (revision_id, sha256) references revisions (id, sha256) on delete cascade
);
create index on sign_offs (reviewer);
comment on table sign_offs is 'A clinician''s sign-off. It names the revision and the hash of its text, so none can stand for another text. Append-only for the serving role.';
comment on column sign_offs.reviewer is 'The number of the contributor in the articles room; name and credentials are kept as they were on the day.';
revoke update, delete, truncate on sign_offs from ${app};
