-- A picture of the library belongs to the community, not to whoever sent it: it stays when they leave.
alter table pictures alter column owner_member drop not null;
alter table pictures add check (owner_member is not null or kind is not null);
comment on column pictures.owner_member is 'Who sent it. Null where it belongs to the community: such a picture always hangs on something.';
