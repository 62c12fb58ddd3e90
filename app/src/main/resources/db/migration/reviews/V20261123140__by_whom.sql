alter table sign_offs
    add column person_id bigint,
    add column interests text check (length(interests) between 1 and 1000);
comment on column sign_offs.person_id is 'Whoever pressed the button at the desk; null for a sign-off that a folder of articles brought along.';
comment on column sign_offs.interests is 'What the reviewer declared for this text on that day.';
