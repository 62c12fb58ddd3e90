create table explainers (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    word text not null check (word in ('gut-barrier')),
    unique (community_id, word)
);
comment on table explainers is 'A figure of the program as one community signs it. The program brings its words; a version of them is kept when somebody signs.';

create table explainer_texts (
    revision_id bigint primary key references revisions on delete cascade,
    text text not null
);
comment on table explainer_texts is 'What exactly was signed, so that it can be seen what changed since. Append-only for the serving role.';
revoke update, delete, truncate on explainer_texts from ${app};

create function an_explainer_is_signed_by_a_clinician() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (
        select from public.revisions version
          join public.explainers explainer on explainer.id = version.thing
         where version.id = new.revision_id
           and version.kind = 'explainer'
           and not exists (
               select from public.contributors reviewer
                 join public.roles held on held.community_id = explainer.community_id and held.person_id = reviewer.person_id
                where reviewer.id = new.reviewer
                  and reviewer.community_id = explainer.community_id
                  and reviewer.person_id = new.person_id
                  and reviewer.role = 'reviewer'
                  and reviewer.verified_by is not null
                  and btrim(reviewer.credentials) <> ''
                  and btrim(reviewer.verified) <> ''
                  and btrim(new.interests) <> ''
                  and held.role in ('reviewer', 'editor'))) then
        raise exception 'person % may not sign an explainer as contributor %', new.person_id, new.reviewer using errcode = '23514';
    end if;
    return new;
end $$;
revoke execute on function an_explainer_is_signed_by_a_clinician() from public;

create trigger an_explainer_is_signed_by_a_clinician before insert on sign_offs
    for each row execute function an_explainer_is_signed_by_a_clinician();
