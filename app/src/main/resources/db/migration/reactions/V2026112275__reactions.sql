create table reactions (
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    thing bigint not null check (thing > 0),
    reaction text not null check (reaction in ('hug', 'thinking-of-you', 'strength', 'same-here', 'thank-you')),
    member_id bigint not null references members on delete cascade,
    at timestamptz not null,
    primary key (kind, thing, reaction, member_id)
);
create index on reactions (member_id, at);
create index on reactions (kind, thing, at desc, member_id);
comment on table reactions is 'A press of one of the five; the key lets each member give each of them once.';

create table reaction_counts (
    kind text not null,
    thing bigint not null,
    reaction text not null,
    community_id bigint not null references communities on delete cascade,
    given bigint not null check (given >= 0),
    primary key (kind, thing, reaction)
);
create index on reaction_counts (community_id);
comment on table reaction_counts is 'How many gave each reaction. Changed by the trigger below only, so that no count can drift.';
revoke insert, update, delete, truncate on reaction_counts from ${app};

-- With its owner's rights, because the serving role cannot write the counts itself.
create function count_reaction() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if tg_op = 'INSERT' then
        insert into reaction_counts as counts (kind, thing, reaction, community_id, given)
        values (new.kind, new.thing, new.reaction, new.community_id, 1)
            on conflict (kind, thing, reaction) do update
           set given = counts.given + 1;
    else
        update reaction_counts
           set given = given - 1
         where (kind, thing, reaction) = (old.kind, old.thing, old.reaction);
        delete from reaction_counts
         where (kind, thing, reaction) = (old.kind, old.thing, old.reaction)
           and given = 0;
    end if;
    return null;
end
$$;
create trigger counted after insert or delete on reactions for each row execute function count_reaction();
revoke update, truncate on reactions from ${app};
