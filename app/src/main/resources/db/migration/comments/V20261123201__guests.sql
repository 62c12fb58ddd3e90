alter table comments
    add column guest text check (length(guest) between 1 and 500 and btrim(guest) <> ''),
    drop constraint comments_check3,
    add constraint somebody_wrote_it_unless_it_is_gone check ((state = 'deleted') = (member_id is null and guest is null)),
    add constraint a_guest_has_no_account check (guest is null or (member_id is null and entry_id is null));
comment on column comments.guest is 'Who wrote it on the site that it was brought from: a name and no more. Nobody here can edit it or take it back but moderators.';
