package org.understory.search;

import java.util.List;
import org.understory.subject.SearchDocument;
import org.understory.subject.Subject;

/** What finds things by their words. PostgreSQL's full text today; a stronger one can stand in its place. */
interface Engine {
    /** Puts a thing in, in the place of what it was before. Runs inside the caller's transaction. */
    void put(SearchDocument document);

    /** Takes things out, those that are there. Runs inside the caller's transaction. */
    void remove(List<Subject> subjects);

    /** What the viewer may see and the words fit, best first. */
    List<Hit> find(Query query, SearchCursor after, int most);

    /** For words that fit nothing: things whose title is written much alike. */
    List<Hit> alike(Query query, int most);

    /**
     * The place in each text where the words stand, with what was found between {@code <mark>} and {@code </mark>} as
     * {@link Excerpts} writes them, safe to show; as many as there are texts.
     */
    List<String> excerpts(Query query, List<String> texts);
}
