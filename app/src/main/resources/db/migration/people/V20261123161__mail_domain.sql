create function mail_domain(person bigint) returns int
    language sql stable parallel safe
    return (select hashtext(lower(split_part(email::text, '@', 2))) from persons where id = person);
comment on function mail_domain is 'A number for the domain at which a person gets letters; it tells nothing else about the address.';
