alter table communities
    add column contact text check (length(contact) between 3 and 254);
comment on column communities.contact is 'An e-mail address for the public to write to; shown at the foot of every page and letter.';
