-- A folder can bring an article's history along: who saved which version, and when readers came to see it. Such an entry is
-- marked, so that what a folder says is never taken for what happened at this desk.
alter table article_revisions add column saved_as bigint references contributors on delete set null;
comment on column article_revisions.saved_as is 'As whom it was saved, where a folder brought the version along and the account stayed behind.';
create index on article_revisions (saved_as) where saved_as is not null;

alter table publications add column brought boolean not null default false;
comment on column publications.brought is 'Whether it happened in another installation, from which a folder brought it.';

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
    if new.person_id is null and article.origin = 'import' then
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

create or replace function what_is_live_was_reviewed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    before bigint;
begin
    if tg_op = 'UPDATE' then
        before := old.live_revision;
        if before is not distinct from new.live_revision and old.writer_id = new.writer_id then
            return null;
        end if;
    end if;
    if not exists (select from public.articles where id = new.id) then
        return null;
    end if;
    if new.live_revision is null then
        if before is not null then
            raise exception 'article % was published; it can be retracted', new.id using errcode = '23514';
        end if;
        return null;
    end if;
    if new.kind = 'medical' and exists (
        select from public.sign_offs signed
         where signed.revision_id = new.live_revision
           and signed.reviewer <> new.writer_id
           and signed.due_on > (now() at time zone 'UTC')::date
           and signed.signed_on <= (now() at time zone 'UTC')::date + 1) then
        return null;
    end if;
    if exists (
        select from public.publications known
         where known.article_id = new.id
           and known.revision_id = new.live_revision
           and (((known.how = 'import' or known.brought) and new.origin = 'import')
                or (not known.brought
                    and ((known.how = 'news' and new.kind = 'news')
                         or (known.how in ('correction', 'safety') and before is not null))))) then
        return null;
    end if;
    raise exception 'revision % of article % has no valid review', new.live_revision, new.id using errcode = '23514';
end $$;
