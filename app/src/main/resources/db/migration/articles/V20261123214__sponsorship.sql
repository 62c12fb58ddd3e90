create table sponsorship (
    community_id bigint primary key references communities on delete cascade,
    allowed boolean not null
);
comment on table sponsorship is 'Whether articles of a community may be sponsored. Without a row they may not.';

alter table articles add column sponsor text check (length(sponsor) between 1 and 120 and btrim(sponsor) <> '');
comment on column articles.sponsor is 'Who pays for the text; nobody by default. Said wherever the article is named.';

create function a_sponsor_is_allowed_and_stays() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if new.sponsor is null and old.sponsor is not null and old.live_revision is not null then
            raise exception 'article % was published as sponsored', old.id using errcode = '23514';
        end if;
        if old.sponsor is not null then
            return new;
        end if;
    end if;
    if new.sponsor is not null
       and not exists (select from public.sponsorship
                        where community_id = new.community_id
                          and allowed) then
        raise exception 'community % has no sponsored articles', new.community_id using errcode = '23514';
    end if;
    return new;
end $$;
revoke execute on function a_sponsor_is_allowed_and_stays() from public;
create trigger a_sponsor_is_allowed_and_stays before insert or update of sponsor on articles
    for each row execute function a_sponsor_is_allowed_and_stays();

drop trigger search_articles on articles;
create trigger search_articles after insert or delete or update of live_revision, slug, retracted_on, sponsor on articles
    for each row execute function search_again('article');
drop trigger articles_fold_their_answers on articles;
create trigger articles_fold_their_answers
    after insert or update of live_revision, slug, retracted_on, sponsor on articles
    for each row execute function an_article_folds_its_answers();
