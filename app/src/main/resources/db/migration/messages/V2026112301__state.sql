alter table messages add column state text not null default 'visible' check (state in ('visible', 'hidden'));
update messages set state = 'hidden' where hidden_because is not null;
alter table messages add check ((state = 'hidden') = (hidden_because is not null));
