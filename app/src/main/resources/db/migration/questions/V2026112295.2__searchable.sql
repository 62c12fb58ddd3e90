create trigger search_questions after insert or delete or update of title, text, audience, state on questions
    for each row execute function search_again('question');
