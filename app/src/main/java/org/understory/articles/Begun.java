package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that readers have not seen yet, apart from the words that are being written.
 *
 * @param standing never retracted
 * @param writer the contributor's slug
 * @param first the day on which readers saw it elsewhere, which stays the day of its publication; or null
 * @param history the versions that were kept, the oldest first; none was shown to readers
 */
public record Begun(
        String slug,
        Standing standing,
        String writer,
        @Nullable LocalDate first,
        List<PastVersion> history) {
    public Begun {
        history = List.copyOf(history);
    }

    boolean isSigned() {
        return history.stream().anyMatch(version -> !version.signatures().isEmpty());
    }
}
