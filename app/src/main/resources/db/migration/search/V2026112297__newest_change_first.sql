alter table search_changes add nr bigint generated always as identity;
create index on search_changes (nr);
comment on column search_changes.nr is 'The newest is indexed first: what was just written is found at once, however much an import left to do.';
