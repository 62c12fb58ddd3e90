package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.text.CanonicalText;

/**
 * An article as an editor wrote it, checked and ready to be published.
 *
 * @param topics slugs, the main topic first
 * @param writer the contributor's slug
 * @param related slugs of articles of the same community
 * @param correction what this version puts right, or null
 * @param review what a reviewer signed, or null
 * @param standing what it is, apart from its words
 * @param history every version of it, the oldest first, where the folder knows them
 */
public record Draft(
        String slug,
        CanonicalText text,
        List<String> topics,
        String writer,
        LocalDate published,
        LocalDate updated,
        List<String> related,
        @Nullable String correction,
        @Nullable SignedReview review,
        Standing standing,
        List<PastVersion> history) {

    public Draft {
        topics = List.copyOf(topics);
        related = List.copyOf(related);
        history = List.copyOf(history);
    }

    /** A medical article that nobody pays for, without a history. */
    public Draft(
            String slug,
            CanonicalText text,
            List<String> topics,
            String writer,
            LocalDate published,
            LocalDate updated,
            List<String> related,
            @Nullable String correction,
            @Nullable SignedReview review) {
        this(slug, text, topics, writer, published, updated, related, correction, review, Standing.PLAIN, List.of());
    }

    /**
     * A reviewer's sign-off as it stands in the front matter.
     *
     * @param hash the SHA-256 of the text that was read
     */
    public record SignedReview(String reviewer, LocalDate on, LocalDate due, String scope, String hash) {}
}
