package org.understory.subject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found by its words. A thing whose parts have audiences of their own has one for each audience.
 *
 * @param title one line, plain
 * @param text its words, plain
 * @param author whose blocks and team decide who finds it; null where nobody may know, or it is nobody's
 * @param whole the thing that this one stands in, or null
 * @param path the page that shows it
 */
public record SearchDocument(
        CommunityId community,
        Subject subject,
        String title,
        String text,
        Audience audience,
        @Nullable MemberId author,
        @Nullable Whole whole,
        String path,
        Instant at) {

    /**
     * A thing that another one stands in, as an answer stands in its question. Who may see it sees the other one, unless a
     * block keeps them from its author. The title is this thing's, and the other one is not found by it.
     *
     * @param author null where nobody may know, or it is nobody's
     */
    public record Whole(@Nullable MemberId author) {}

    /** Something that stands for itself. */
    public SearchDocument(
            CommunityId community,
            Subject subject,
            String title,
            String text,
            Audience audience,
            @Nullable MemberId author,
            String path,
            Instant at) {
        this(community, subject, title, text, audience, author, null, path, at);
    }
}
