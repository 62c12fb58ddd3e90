alter table members
    add column neutral_letters boolean not null default false;
comment on column members.neutral_letters is 'Letters to this person name no community in sender and subject.';
