package org.understory.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a version is to be published.
 *
 * @param topics slugs, the main one first
 */
public record Release(Way way, @Nullable String reason, List<String> topics) {
    public Release {
        topics = List.copyOf(topics);
    }

    /** Why it may be. */
    public enum Way {
        /** It was reviewed, or is news. */
        PLAIN,
        /** It puts something right and cannot wait for the reviewer. The badge is gone until then. */
        CORRECTION,
        /** The words before could do harm. */
        SAFETY
    }
}
