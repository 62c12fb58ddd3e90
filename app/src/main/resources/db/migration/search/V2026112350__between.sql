alter table search_documents
    add column between_author bigint references members on delete cascade,
    add column always_apart boolean not null default false;
create index on search_documents (between_author);
comment on column search_documents.between_author is 'Whose thing stands between this one and the whole, as an answer between a comment and its question: a block keeps it away, too.';
comment on column search_documents.always_apart is 'A block keeps it away even where everyone may see the whole, as it does with comments.';
