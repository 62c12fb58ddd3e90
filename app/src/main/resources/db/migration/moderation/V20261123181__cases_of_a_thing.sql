create index cases_of_a_thing on cases (kind, thing);
