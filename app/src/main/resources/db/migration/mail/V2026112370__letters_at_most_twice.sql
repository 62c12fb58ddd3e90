alter table letters add column cuts int not null default 0;
comment on column letters.cuts is
    'How often the program died while this letter was in the air. After the second time it is given up as doubtful: it would come a third time.';
alter table letters drop constraint letters_state_check;
alter table letters add constraint letters_state_check
    check (state in ('waiting', 'sending', 'sent', 'failed', 'suppressed', 'doubtful'));
drop index letters_created_at_idx;
create index on letters (created_at) where state not in ('waiting', 'sending');
