-- An article that was brought from another site comes with its comments, which can be found from its first publication on.
create trigger search_comments_of_articles after update of live_revision on articles
    for each row when (old.live_revision is null and new.live_revision is not null)
    execute function search_comments_again('article');
