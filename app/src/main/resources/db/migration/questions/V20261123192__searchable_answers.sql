create or replace function search_answers_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into search_changes (kind, thing)
    select 'answer', id
      from answers
     where question_id = new.id;
    return null;
end
$$;
