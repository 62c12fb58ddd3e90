-- Whoever writes only appends here and waits for nobody: taking a thing out of the index in the writer's own transaction
-- let a writer and the indexing of an earlier change wait for each other.
alter table search_changes
    drop constraint search_changes_pkey,
    add primary key (nr);
drop index search_changes_nr_idx;
create index on search_changes (kind, thing);
comment on table search_changes is 'What changed and is not yet indexed again, once for each change: until then the thing is not found.';
comment on table search_documents is 'What can be found, as it was last indexed; a thing whose parts have audiences of their own has a row for each. Written by nobody but the indexing.';

-- A thing of somebody who was erased has changed like any other; to index must not wait for an erasure.
alter table search_documents
    drop constraint search_documents_author_fkey,
    drop constraint search_documents_whole_author_fkey,
    drop constraint search_documents_between_author_fkey;
drop index search_documents_author_idx, search_documents_whole_author_idx, search_documents_between_author_idx;

create or replace function search_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    number bigint;
begin
    if tg_op = 'DELETE' then number := old.id; else number := new.id; end if;
    insert into search_changes (kind, thing) values (tg_argv[0], number);
    return null;
end
$$;
