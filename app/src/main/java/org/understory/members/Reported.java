package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.subject.Subject;
import org.understory.web.Sentence;

/**
 * Something that can be reported.
 *
 * @param path the page that shows it
 * @param consequence what its report leads to besides a look of the moderators, for whoever is about to report it; or null
 */
public record Reported(
        Subject subject, String path, @Nullable Sentence consequence) {
    public Reported(Subject subject, String path) {
        this(subject, path, null);
    }
}
