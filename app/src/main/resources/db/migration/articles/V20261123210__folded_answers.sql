create table folded_answers (
    id bigint generated always as identity primary key,
    article_id bigint not null references articles on delete cascade,
    anchor text not null check (anchor <> ''),
    place bigint,
    question text not null,
    unique (article_id, anchor)
);
comment on table folded_answers is 'The questions that articles answer, each with its number and its place in the page. Made from the live version by a trigger, never by the program; an address stays when its question is gone.';
comment on column folded_answers.place is 'Which one in the live version, from 1; null once no folded answer there has this anchor.';
revoke insert, update, delete, truncate on folded_answers from ${app};

create trigger search_folded_answers after insert or delete or update on folded_answers
    for each row execute function search_again('folded');

create function fold_answers(article bigint) returns void language sql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    with live as (
        select folded.value ->> 'id' as anchor, folded.value ->> 'question' as question, folded.place
          from public.articles known
          join public.article_revisions words on words.revision_id = known.live_revision
         cross join lateral jsonb_array_elements(words.answers) with ordinality as folded (value, place)
         where known.id = article),
    gone as (
        update public.folded_answers
           set place = null
         where article_id = article
           and place is not null
           and anchor not in (select anchor from live))
    insert into public.folded_answers (article_id, anchor, place, question)
    select distinct on (anchor) article, anchor, place, question
      from live
     where anchor <> ''
       and question is not null
     order by anchor, place
        on conflict (article_id, anchor) do update
       set place = excluded.place, question = excluded.question
$$;
revoke execute on function fold_answers(bigint) from public;

create function an_article_folds_its_answers() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform public.fold_answers(new.id);
    return null;
end $$;
create trigger articles_fold_their_answers after insert or update of live_revision, slug, retracted_on on articles
    for each row execute function an_article_folds_its_answers();

create function a_version_folds_its_answers() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from public.articles where id = new.article_id and live_revision = new.revision_id) then
        perform public.fold_answers(new.article_id);
    end if;
    return null;
end $$;
create trigger versions_fold_their_answers after update of answers on article_revisions
    for each row execute function a_version_folds_its_answers();

revoke execute on function an_article_folds_its_answers() from public;
revoke execute on function a_version_folds_its_answers() from public;

select fold_answers(id) from articles where live_revision is not null;
