package org.understory.articles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of a source said before it was put right.
 *
 * @param changed the day on which it was
 * @param why as readers were told, or null
 */
public record PastReference(
        Reference before, LocalDate changed, @Nullable String why) {}
