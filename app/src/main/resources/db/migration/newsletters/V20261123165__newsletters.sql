create table newsletter_issues (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    subject text not null default '' check (length(subject) <= 200),
    words text not null default '',
    articles bigint[] not null default '{}',
    questions bigint[] not null default '{}',
    segment text not null default 'everybody' check (segment in ('everybody', 'members', 'subscribers')),
    topics bigint[] not null default '{}',
    version int not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    mailing_id bigint unique references mailings,
    sent_at timestamptz,
    check ((mailing_id is null) = (sent_at is null)),
    check (sent_at is null or length(subject) > 0)
);
create index on newsletter_issues (community_id, id desc);
comment on table newsletter_issues is 'Issues of the newsletter: what editors put together, and what was sent. A sent one never changes.';

create table newsletter_wishes (
    member_id bigint primary key references members on delete cascade,
    frequency text not null default 'each' check (frequency in ('each', 'monthly')),
    topics bigint[] not null default '{}',
    last_issue_at timestamptz
);
comment on table newsletter_wishes is 'How often readers want the newsletter and about which topics; no topics means all. Whether they want it at all stands in members.';

create table newsletter_settings (
    community_id bigint primary key references communities on delete cascade,
    weekly boolean not null default false,
    archive boolean not null default false,
    looked_at timestamptz
);
comment on column newsletter_settings.looked_at is 'Up to when new articles have gone into a weekly issue.';
