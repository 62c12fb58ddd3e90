-- A book has a number; and whoever puts a source's entry right says so: what it said before stays.
alter table sources add column isbn text check (isbn ~ '^97[89][0-9]{10}$');
alter table sources add column changed_on date;
alter table sources add column changed_by bigint;
alter table sources add column changed_why text check (length(changed_why) between 1 and 500);
comment on column sources.changed_on is 'When the entry was last put right; null if it never was.';

create table source_changes (
    id bigint generated always as identity primary key,
    source_id bigint not null references sources on delete cascade,
    changed_on date not null,
    changed_by bigint,
    changed_why text,
    title text not null,
    authors text not null,
    publisher text not null,
    year int,
    doi text,
    pmid text,
    isbn text,
    url text
);
create index on source_changes (source_id);
comment on table source_changes is 'What an entry said before it was put right. Written by a trigger only, and never changed.';
revoke insert, update, delete, truncate on source_changes from ${app};

create function a_source_keeps_what_it_said() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    begin
        if new.changed_on is null then
            raise exception 'Whoever puts a source right says when' using errcode = 'check_violation';
        end if;
        insert into source_changes (source_id, changed_on, changed_by, changed_why, title, authors, publisher, year, doi, pmid, isbn, url)
        values (old.id, new.changed_on, new.changed_by, new.changed_why, old.title, old.authors, old.publisher, old.year, old.doi,
                old.pmid, old.isbn, old.url);
        return new;
    end
    $$;
revoke execute on function a_source_keeps_what_it_said() from public;
create trigger a_source_keeps_what_it_said
    before update on sources
    for each row
    when ((old.slug, old.title, old.authors, old.publisher, old.year, old.doi, old.pmid, old.isbn, old.url)
          is distinct from (new.slug, new.title, new.authors, new.publisher, new.year, new.doi, new.pmid, new.isbn, new.url))
    execute function a_source_keeps_what_it_said();
