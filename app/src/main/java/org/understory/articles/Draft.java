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
        @Nullable SignedReview review) {

    public Draft {
        topics = List.copyOf(topics);
        related = List.copyOf(related);
    }

    /**
     * A reviewer's sign-off as it stands in the front matter.
     *
     * @param hash the SHA-256 of the text that was read
     */
    public record SignedReview(String reviewer, LocalDate on, LocalDate due, String scope, String hash) {}
}
