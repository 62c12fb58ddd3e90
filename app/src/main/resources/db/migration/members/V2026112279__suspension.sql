alter table members
    add column suspended_until timestamptz,
    add column suspended_because text check (length(suspended_because) between 1 and 700),
    add check (suspended_until is null or suspended_because is not null);
comment on column members.suspended_until is 'Until when a moderator shut them out of all but public pages; infinity is for good.';
