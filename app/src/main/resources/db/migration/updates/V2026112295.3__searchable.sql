create trigger search_updates after insert or delete or update of text, audience, state on updates
    for each row execute function search_again('update');
