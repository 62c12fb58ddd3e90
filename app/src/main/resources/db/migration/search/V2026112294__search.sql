create extension if not exists pg_trgm;

create table search_documents (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    thing bigint not null check (thing > 0),
    title text not null,
    words tsvector not null,
    audience text not null check (audience in ('only_me', 'my_team', 'members', 'everyone')),
    author bigint references members on delete cascade,
    at timestamptz not null,
    unique (kind, thing)
);
create index on search_documents using gin (words);
create index on search_documents using gin (title gin_trgm_ops);
create index on search_documents (community_id);
create index on search_documents (author);
comment on table search_documents is 'What can be found, as it was last indexed. Whatever changes is taken out in the same transaction and put back afterwards.';

create table search_changes (
    kind text not null,
    thing bigint not null,
    primary key (kind, thing)
);
comment on table search_changes is 'What changed and is not yet indexed again.';

create function search_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    number bigint;
begin
    if tg_op = 'DELETE' then number := old.id; else number := new.id; end if;
    delete from search_documents where kind = tg_argv[0] and thing = number;
    insert into search_changes (kind, thing) values (tg_argv[0], number) on conflict do nothing;
    return null;
end
$$;
comment on function search_again is 'The trigger with which a room''s table says that a thing changed: it can no longer be found by its old words, or by those who may no longer see it, from the moment the change is there.';
