create trigger search_articles after insert or delete or update of live_revision, slug on articles
    for each row execute function search_again('article');
