alter table search_documents
    add column part boolean not null default false,
    add column whole_author bigint references members on delete cascade;
create index on search_documents (whole_author);
comment on column search_documents.part is 'Stands in another thing, as an answer under its question: who may see that thing sees it, unless a block keeps them from its own author.';
comment on column search_documents.whole_author is 'Whose thing it stands in; nobody for an anonymous one.';

alter table search_documents
    drop constraint search_documents_kind_thing_key,
    add unique (kind, thing, audience);
comment on table search_documents is 'What can be found, as it was last indexed; a thing whose parts have audiences of their own has a row for each. Whatever changes is taken out in the same transaction and put back afterwards.';
