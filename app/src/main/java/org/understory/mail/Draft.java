package org.understory.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a letter, before they become plain text and HTML.
 *
 * @param before paragraphs above the button
 * @param button what to press, or null for a letter that asks for nothing
 * @param after paragraphs below it
 */
public record Draft(
        String subject,
        String greeting,
        List<String> before,
        @Nullable Button button,
        List<String> after) {
    public Draft {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A link that looks like a button: its words, and the path on the community's site to which it leads. */
    public record Button(String label, String path) {}
}
