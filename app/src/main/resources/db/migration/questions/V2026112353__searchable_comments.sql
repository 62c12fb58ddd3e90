create trigger search_comments_of_an_answer after update of state, author_id on answers
    for each row
    when ((old.state, old.author_id) is distinct from (new.state, new.author_id))
    execute function search_comments_again('answer');

create function search_comments_of_answers() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform search_comments_under('answer', array(select id from answers where question_id = new.id));
    return null;
end
$$;
comment on function search_comments_of_answers is 'Who may see a question decides about the comments under its answers.';

create trigger search_comments_of_a_question after update of audience, state, author_id on questions
    for each row
    when ((old.audience, old.state, old.author_id) is distinct from (new.audience, new.state, new.author_id))
    execute function search_comments_of_answers();
