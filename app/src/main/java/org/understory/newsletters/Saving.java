package org.understory.newsletters;

/** What became of a request to keep an issue's new contents. */
sealed interface Saving {
    record Saved(Issue issue) implements Saving {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile(Issue now) implements Saving {}

    record AlreadySent() implements Saving {}
}
