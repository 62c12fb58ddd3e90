alter table entries add column privacy_version text not null default '';
alter table entries add column terms_version text not null default '';
comment on column entries.confirmed_at is 'When the entry was settled: its address was confirmed.';

create table gate_keys (
    id bigint generated always as identity primary key,
    key bytea not null check (length(key) = 32)
);
insert into gate_keys (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
comment on table gate_keys is 'Signs the challenges, tickets and unsubscribe links that are given out, on every node alike.';
revoke insert, update, delete on gate_keys from ${app};

create table spent_proofs (
    proof_hash bytea primary key,
    used_for bytea not null,
    entry_id bigint references entries on delete set null,
    spent_at timestamptz not null
);
create index on spent_proofs (spent_at);
comment on table spent_proofs is 'Challenges and tickets that were used, so that none is used twice; a second press of the same button is known by used_for.';
