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
     * @param between the author of what stands between the two, as an answer stands between a comment and the question;
     *     a block keeps it away like the thing's own author. Null where there is none
     * @param alwaysApart whether a block keeps the two apart even where everyone may see the thing
     */
    public record Whole(@Nullable MemberId author, @Nullable MemberId between, boolean alwaysApart) {
        public Whole(@Nullable MemberId author) {
            this(author, null, false);
        }
    }

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
