package org.understory.desk;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a writer puts into a text by a press or by keys: words around what is marked, or around a sample that is typed over.
 * Keys are told by their places on the keyboard, so that they work on every layout.
 */
enum TextBlock {
    HEADING("## ", "", true),
    BOLD("**", "**", false),
    LINK("[", "](https://)", false),
    ANSWER("::: answer \"", "\"\n{body}\n:::", true),
    KNOWN("::: known\n", "\n:::", true),
    UNKNOWN("::: unknown\n", "\n:::", true),
    URGENT("::: urgent\n", "\n:::", true),
    EXPLAINER("::: explainer \"gut-barrier psoriasis\"\n", "\n:::", true);

    private final String before;
    private final String after;
    private final boolean alone;

    TextBlock(String before, String after, boolean alone) {
        this.before = before;
        this.after = after;
        this.alone = alone;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String before() {
        return before;
    }

    /** What is typed over. */
    String sample(UnaryOperator<String> say) {
        return say.apply("desk.block." + word() + ".sample");
    }

    String after(UnaryOperator<String> say) {
        return after.contains("{body}") ? after.replace("{body}", say.apply("desk.block." + word() + ".body")) : after;
    }

    /** Whether it is a paragraph of its own. */
    boolean standsAlone() {
        return alone;
    }

    /** The keys that put it in, in the words of {@code aria-keyshortcuts}. */
    String keys() {
        return "Alt+Shift+" + (ordinal() + 1);
    }
}
