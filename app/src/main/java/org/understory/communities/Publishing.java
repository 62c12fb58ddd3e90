package org.understory.communities;

import java.util.List;
import org.understory.text.Mistake;

/** What became of a request to publish a community text. */
public sealed interface Publishing {
    /** It is what the page shows from now on. */
    record Published(String version) implements Publishing {}

    /** It says what the page says already; nothing was done. */
    record Unchanged(String version) implements Publishing {}

    record Empty() implements Publishing {}

    record TooLong(int count, int limit) implements Publishing {}

    /** Places in square brackets are still to be filled in. */
    record Unfilled(List<String> gaps) implements Publishing {}

    /** Something in it cannot be shown: HTML, a link that is none. */
    record Unreadable(List<Mistake> mistakes) implements Publishing {}
}
