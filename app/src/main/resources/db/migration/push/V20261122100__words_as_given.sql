delete from pushes;
alter table pushes
    drop column kind,
    drop column telling,
    add column title text not null,
    add column words text not null,
    add column tag text not null check (length(tag) between 1 and 100);
comment on column pushes.tag is 'A newer message with the same one takes its place on the device.';

alter table push_subscriptions
    drop column tells,
    add column hushed boolean not null default false;
comment on column push_subscriptions.hushed is 'Whether a message on this device only says that something waits, whatever its words are.';
