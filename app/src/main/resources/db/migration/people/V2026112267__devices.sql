alter table sign_ins add column id bigint generated always as identity unique;
alter table sign_ins add column way text not null default 'link' check (way in ('link', 'password', 'passkey'));
alter table sign_ins add column awaits_code boolean not null default false;
alter table sign_ins add column proved_at timestamptz;
update sign_ins set device = '';
alter table sign_ins add check (device ~ '^([a-z]+ [a-z]+)?$');
comment on column sign_ins.device is 'The family of the browser and of the system, in two words: firefox windows. Nothing else is kept of what a browser says about itself.';
comment on column sign_ins.awaits_code is 'The first proof was given, the code is still asked for. Such a sign-in stands for nobody yet.';
comment on column sign_ins.proved_at is 'When the person last showed who they are in this browser; when they signed in, if null.';

create table known_devices (
    token_hash bytea primary key,
    person_id bigint not null references persons on delete cascade,
    created_at timestamptz not null,
    seen_at timestamptz not null
);
create index on known_devices (person_id);
create index on known_devices (seen_at);
comment on table known_devices is 'Browsers in which a person signed in before. The hash is of the browser''s random cookie together with the person, so that two people who share a browser are not tied to each other.';

alter table persons add column new_device_letters boolean not null default true;

create table second_factors (
    person_id bigint primary key references persons on delete cascade,
    secret bytea not null check (length(secret) >= 20),
    last_step bigint not null default 0,
    created_at timestamptz not null,
    confirmed_at timestamptz
);
comment on column second_factors.last_step is 'The newest time step whose code was used; no code of it or of an older one works again.';
comment on column second_factors.confirmed_at is 'When a correct code was typed; until then nothing asks for one.';

create table recovery_codes (
    person_id bigint not null references persons on delete cascade,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (person_id, code_hash)
);
