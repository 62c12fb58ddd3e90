alter table notifications
    drop constraint notifications_kind_check,
    add constraint notifications_kind_check
        check (kind in ('message', 'reply', 'comment', 'answer', 'mention', 'helped', 'checked', 'reaction', 'follow', 'offered',
                        'decision')),
    add column away boolean not null default false;
comment on column notifications.away is 'Whether what it is about is hidden: it is told to nobody until that is shown again.';

alter table notification_actors
    add column what text not null default '' check (length(what) <= 60),
    add column taken_back boolean not null default false,
    drop constraint notification_actors_pkey,
    add primary key (notification_id, actor_id, what);
create index notification_actors_what on notification_actors (what) where what like '%:%';
comment on column notification_actors.what is 'What they did, by its word or number, so that it is told no more once it is gone: a reaction, a comment, an answer.';
