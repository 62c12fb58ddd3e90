package org.understory.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.text.CanonicalText;

/**
 * One version of an article with all that its public history tells of it, as one installation hands it to another.
 *
 * @param number counted from 1 for each article, without gaps
 * @param saved when it was kept
 * @param updated the day that it tells readers
 * @param by the slug of the contributor who saved it, or null
 * @param why in the words of whoever saved it, or null
 * @param shown when readers came to see it, and why, the oldest first
 * @param signatures the sign-offs on these words, the oldest first
 */
public record PastVersion(
        int number,
        CanonicalText text,
        Instant saved,
        LocalDate updated,
        @Nullable String correction,
        @Nullable String by,
        @Nullable String why,
        List<Shown> shown,
        List<Signature> signatures) {
    /** Why readers see what they see. */
    public static final Set<String> HOW = Set.of("import", "news", "review", "correction", "safety", "retraction");

    /** Those of them that have a reason. */
    public static final Set<String> WITH_REASON = Set.of("correction", "safety", "retraction");

    public PastVersion {
        shown = List.copyOf(shown);
        signatures = List.copyOf(signatures);
    }

    /**
     * That readers came to see a version, or that it was retracted.
     *
     * @param how one of {@link #HOW}
     */
    public record Shown(String how, Instant at, @Nullable String reason) {}

    /**
     * A reviewer's sign-off.
     *
     * @param reviewer the contributor's slug
     * @param name as it was on the day
     * @param credentials likewise
     * @param interests what the reviewer declared for this text, or null
     */
    public record Signature(
            String reviewer,
            String name,
            String credentials,
            LocalDate on,
            LocalDate due,
            String scope,
            @Nullable String interests) {}
}
