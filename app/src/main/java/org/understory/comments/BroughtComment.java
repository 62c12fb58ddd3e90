package org.understory.comments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.text.CleanText;
import org.understory.text.PersonalName;

/**
 * A comment that was written on another site, by somebody who has no account here. Of them it keeps the name alone.
 *
 * @param key what the other site called it
 * @param parent the key of the one that it replies to, or null
 * @param guest the name under which it stood there
 * @param text in the Markdown of members, 1 to {@value #LONGEST} characters
 */
public record BroughtComment(String key, @Nullable String parent, String guest, String text, Instant at) {
    /** The longest text. */
    public static final int LONGEST = CommentRules.LONGEST;

    /** @throws IllegalArgumentException if it says nothing, or too much, or the name is none */
    public BroughtComment {
        guest = new PersonalName(guest).value();
        text = CleanText.of(text).value();
        if (text.isEmpty() || text.length() > LONGEST)
            throw new IllegalArgumentException("A comment has 1 to " + LONGEST + " characters");
    }
}
