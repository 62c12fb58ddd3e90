alter table moderation_acts
    add column reach text not null default 'named' check (reach in ('named', 'unnamed', 'without_effect'));
comment on column moderation_acts.reach is 'Whether the moderator knew whom it concerned. An unnamed suspension shows at its thing only; of those who look after the community it has no effect, and nothing tells the moderator so.';
