package org.understory.members;

import java.util.List;

/**
 * A member whom another may like to follow.
 *
 * @param shared what both tell of themselves, and this one to the other
 * @param topics what both follow, and this one lets the other see
 */
record Suggestion(ShownName name, List<String> shared, List<String> topics) {
    Suggestion {
        shared = List.copyOf(shared);
        topics = List.copyOf(topics);
    }

    String path() {
        return java.util.Objects.requireNonNull(name.path());
    }

    String words() {
        return String.join(", ", shared);
    }

    String topicWords() {
        return String.join(", ", topics);
    }
}
