package org.understory.desk;

import java.util.List;
import org.understory.articles.Reference;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The desk's page of sources.
 *
 * @param all by the words that cite them
 * @param same those that are there already for the work that was typed
 */
record SourcesPage(Head head, List<Reference> all, Typed typed, List<Reference> same, Mistakes mistakes) {

    /**
     * What somebody typed.
     *
     * @param pasted to be read into the fields
     * @param begun whether the fields hold something
     */
    record Typed(String pasted, SourceForm form, boolean begun) {}
}
