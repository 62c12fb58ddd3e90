alter table members add column avatar_seed bigint not null default (random() * 9007199254740991)::bigint;
comment on column members.avatar_seed is 'Draws the avatar of who chose no picture. Random for each face, so that no two faces of a person look alike.';

create table follows (
    follower_id bigint not null references members on delete cascade,
    followed_id bigint not null references members on delete cascade,
    since timestamptz not null,
    primary key (follower_id, followed_id),
    check (follower_id <> followed_id)
);
create index on follows (followed_id, since desc, follower_id);
comment on table follows is 'A member''s team: the members whom they follow.';

create table blocks (
    blocker_id bigint not null references members on delete cascade,
    blocked_id bigint not null references members on delete cascade,
    since timestamptz not null,
    primary key (blocker_id, blocked_id),
    check (blocker_id <> blocked_id)
);
create index on blocks (blocked_id, blocker_id);
comment on table blocks is 'Who no longer wants to meet whom. Each then is absent for the other.';

create table mutes (
    muter_id bigint not null references members on delete cascade,
    muted_id bigint not null references members on delete cascade,
    since timestamptz not null,
    primary key (muter_id, muted_id),
    check (muter_id <> muted_id)
);
create index on mutes (muted_id);
comment on table mutes is 'Whose words a member keeps out of their feeds, without a block.';

-- The doors of this room for other rooms' statements: each is one plain select, so that PostgreSQL opens it into the query.

create function apart(a bigint, b bigint) returns boolean
    language sql stable
    return exists (select 1 from blocks where blocker_id = a and blocked_id = b)
        or exists (select 1 from blocks where blocker_id = b and blocked_id = a);
comment on function apart is 'Whether one of two members has blocked the other.';

create function may_see(author bigint, audience text, viewer bigint) returns boolean
    language sql stable
    return audience = 'everyone'
        or coalesce(author = viewer, false)
        or (viewer is not null
            and audience in ('members', 'my_team')
            and (audience = 'members'
                 or exists (select 1 from follows where follower_id = author and followed_id = viewer))
            and not exists (select 1 from blocks where blocker_id = author and blocked_id = viewer)
            and not exists (select 1 from blocks where blocker_id = viewer and blocked_id = author));
comment on function may_see is 'Whether the viewer, a member with a face or null, may see what the author shows to this audience.';

create function team_of(member bigint) returns setof bigint
    language sql stable
    begin atomic
        select followed_id from follows where follower_id = member;
    end;
comment on function team_of is 'The members whom a member follows.';

create function muted_by(member bigint) returns setof bigint
    language sql stable
    begin atomic
        select muted_id from mutes where muter_id = member;
    end;
comment on function muted_by is 'The members whose words a member keeps out of their feeds.';
