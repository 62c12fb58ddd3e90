package org.understory.importing;

import java.util.List;
import java.util.Map;
import org.understory.articles.Publication;

/** What became of an import. */
public sealed interface Outcome {
    /**
     * All of it is in the community.
     *
     * @param articles what became of each, by its slug, in the order of their files
     * @param notes what a reader of the output should know, such as a review that was not recorded
     */
    record Imported(Map<String, Publication> articles, List<Finding> notes) implements Outcome {}

    /** Nothing was changed, because of these mistakes. */
    record Refused(List<Finding> findings) implements Outcome {}
}
