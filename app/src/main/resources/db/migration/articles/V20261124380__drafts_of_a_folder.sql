-- A folder's draft that somebody signed elsewhere keeps its signature, but nothing else of what a folder may do: readers see its
-- first version after a review, like that of every article that begins at the desk.
alter table articles
    drop constraint articles_origin_check,
    add constraint articles_origin_check check (origin in ('import', 'draft', 'desk'));
comment on column articles.origin is 'A folder may publish what nobody here reviewed (import). What it brings as a draft with signatures (draft) keeps them and is reviewed before readers see it, like what begins at the desk (desk). Fixed at creation.';

-- What was brought before and never shown. Signatures of a folder have no account.
alter table articles disable trigger articles_stay_what_they_are;
update articles set origin = 'draft' where origin = 'import' and live_revision is null;
alter table articles enable trigger articles_stay_what_they_are;

create or replace function a_sign_off_is_a_reviewers() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    article public.articles;
    reviewer public.contributors;
begin
    select known.* into article
      from public.revisions version
      join public.articles known on known.id = version.thing
     where version.id = new.revision_id
       and version.kind = 'article';
    if not found then
        return new;
    end if;
    select * into reviewer
      from public.contributors
     where id = new.reviewer
       and community_id = article.community_id
       and role = 'reviewer'
       and btrim(credentials) <> ''
       and btrim(verified) <> ''
       and btrim(interests) <> '';
    if not found then
        raise exception 'contributor % is no reviewer with credentials and interests', new.reviewer using errcode = '23514';
    end if;
    if article.kind = 'news' then
        raise exception 'article % is news', article.id using errcode = '23514';
    end if;
    if article.writer_id = new.reviewer
       or exists (select from public.article_revisions saved
                   where saved.article_id = article.id
                     and saved.saved_as = new.reviewer) then
        raise exception 'article % is the reviewer''s own', article.id using errcode = '23514';
    end if;
    if new.person_id is null and article.origin in ('import', 'draft') then
        return new;
    end if;
    if new.person_id is null
       or reviewer.person_id is distinct from new.person_id
       or reviewer.verified_by is null
       or new.interests is null
       or not exists (select from public.roles held
                       where held.community_id = article.community_id
                         and held.person_id = new.person_id
                         and held.role = 'reviewer') then
        raise exception 'person % may not sign as contributor %', new.person_id, new.reviewer using errcode = '23514';
    end if;
    if exists (select from public.article_revisions saved
                where saved.article_id = article.id
                  and saved.saved_by = new.person_id)
       or exists (select from public.contributors writer
                   where writer.id = article.writer_id
                     and writer.person_id = new.person_id) then
        raise exception 'person % wrote article %', new.person_id, article.id using errcode = '23514';
    end if;
    return new;
end $$;
