alter table notifications
    drop constraint notifications_kind_check,
    add constraint notifications_kind_check
        check (kind in ('message', 'reply', 'comment', 'answer', 'mention', 'helped', 'checked', 'reaction', 'follow', 'offered',
                        'taken_up', 'in_library', 'decision'));
