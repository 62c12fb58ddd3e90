package org.understory.members;

import java.util.List;

/**
 * A member whom another may like to follow.
 *
 * @param shared what both tell of themselves, and this one to the other
 */
record Suggestion(ShownName name, List<String> shared) {
    Suggestion {
        shared = List.copyOf(shared);
    }

    String path() {
        return java.util.Objects.requireNonNull(name.path());
    }

    String words() {
        return String.join(", ", shared);
    }
}
