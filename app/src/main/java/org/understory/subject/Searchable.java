package org.understory.subject;

import java.util.Collection;
import java.util.List;

/**
 * A room whose things can be found. Its table says what changed by the trigger function {@code search_again('kind')} of
 * search.
 */
public interface Searchable {
    /** The kind of its subjects, such as {@code article}. */
    String kind();

    /**
     * These of its things as they are now, in any order; those that nobody should find are left out. A fixed
     * number of statements.
     */
    List<SearchDocument> documents(Collection<Long> ids);

    /** The numbers of all its things behind a number, lowest first, {@code most} of them. */
    List<Long> after(long id, int most);

    /** Whether visitors find its things, too, as far as these are open to everyone; else it takes somebody who is known here. */
    default boolean isForVisitors() {
        return true;
    }
}
