create trigger search_answers after insert or delete or update of text, state, author_id on answers
    for each row execute function search_again('answer');

create function search_answers_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    delete from search_documents where kind = 'answer' and thing in (select id from answers where question_id = new.id);
    insert into search_changes (kind, thing)
    select 'answer', id
      from answers
     where question_id = new.id
        on conflict do nothing;
    return null;
end
$$;
comment on function search_answers_again is 'Who may see a question, and what it is called, decides about its answers.';

create trigger search_answers_of_a_question after update of title, audience, state, author_id on questions
    for each row execute function search_answers_again();

insert into search_changes (kind, thing)
select 'answer', id
  from answers
    on conflict do nothing;
