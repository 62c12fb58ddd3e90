alter table second_factors add column sealed boolean not null default false;
comment on column second_factors.sealed is 'Whether the secret is encrypted with the key in the data folder. What an older version kept open is sealed within an hour of the first start.';
