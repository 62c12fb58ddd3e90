create table tries (
    key bytea primary key,
    count int not null check (count > 0),
    since timestamptz not null
);
create index on tries (since);
comment on table tries is 'How often something was tried lately: wrong passwords, asked-for letters. The key is a hash, so that no row names an address or a network.';
