package org.understory.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.subject.SearchDocument;
import org.understory.subject.Subject;

/** Finds things. A fixed number of statements, and one for each kind of thing that is shown. */
@Component
class Search {
    static final int PAGE = 20;

    private final Index index;
    private final Engine engine;

    Search(Index index, Engine engine) {
        this.index = index;
        this.engine = engine;
    }

    Results find(Query query, SearchCursor after) {
        index.catchUp();
        var hits = engine.find(query, after, PAGE + 1);
        if (hits.isEmpty() && after.equals(SearchCursor.START)) {
            var alike = engine.alike(query, PAGE);
            return new Results(found(query, alike), !alike.isEmpty(), null);
        }
        var more = hits.size() > PAGE;
        var shown = more ? hits.subList(0, PAGE) : hits;
        return new Results(found(query, shown), false, more ? SearchCursor.after(shown.getLast()) : null);
    }

    /** What is there no more, or is now for others than it was when it was indexed, is left out. */
    private List<Results.Found> found(Query query, List<Hit> hits) {
        if (hits.isEmpty()) return List.of();
        var now = index.now(hits.stream().map(Hit::subject).distinct().toList());
        var shown = new ArrayList<SearchDocument>();
        var already = new HashSet<Subject>();
        for (var hit : hits) {
            var document = now.get(new Index.Seen(hit.subject(), hit.audience()));
            if (document != null && already.add(hit.subject())) shown.add(document);
        }
        var excerpts =
                engine.excerpts(query, shown.stream().map(SearchDocument::text).toList());
        var found = new ArrayList<Results.Found>();
        for (int i = 0; i < shown.size(); i++) found.add(new Results.Found(shown.get(i), excerpts.get(i)));
        return found;
    }
}
