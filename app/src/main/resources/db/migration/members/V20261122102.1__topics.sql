alter table profiles
    add column topic_audience text not null default 'members' check (topic_audience in ('only_me', 'my_team', 'members'));

alter table traits
    drop constraint traits_kind_check,
    add check (kind in ('relation', 'condition', 'treatment', 'symptom', 'topic', 'place'));
