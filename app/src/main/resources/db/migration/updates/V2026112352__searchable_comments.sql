create trigger search_comments_of_an_update after update of audience, state, member_id on updates
    for each row
    when ((old.audience, old.state, old.member_id) is distinct from (new.audience, new.state, new.member_id))
    execute function search_comments_again('update');
