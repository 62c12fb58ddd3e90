create table glossary_words (
    id bigint generated always as identity primary key,
    community_id bigint not null references communities on delete cascade,
    word text not null check (length(word) between 1 and 80),
    explanation text not null check (length(explanation) between 1 and 600),
    changed_on date not null,
    unique (community_id, id)
);
comment on table glossary_words is 'Medical words and what they mean, in the plain words of a community''s editors.';

create table glossary_forms (
    community_id bigint not null,
    form text not null check (form = lower(form) and length(form) between 1 and 80),
    word_id bigint not null,
    place int not null,
    spelled text not null,
    primary key (community_id, form),
    foreign key (community_id, word_id) references glossary_words (community_id, id) on delete cascade
);
create index on glossary_forms (word_id);
comment on table glossary_forms is 'The forms in which a word stands in texts, itself first: no form belongs to two words.';
