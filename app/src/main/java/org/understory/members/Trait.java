package org.understory.members;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.text.PersonalName;

/**
 * An entry of a list on a member's page.
 *
 * @param shown as it was typed: one line, at most {@value #LONGEST} characters
 * @param since the year of the diagnosis, or null
 */
record Trait(String shown, @Nullable Integer since) {
    static final int LONGEST = 80;

    /** As it is kept and shown. */
    static String clean(String typed) {
        return PersonalName.clean(typed);
    }

    /** As it is compared: two people who typed it differently still share it. */
    static String word(String shown) {
        var word = clean(shown).toLowerCase(Locale.ROOT);
        // A letter can become two in lower case.
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    String word() {
        return word(shown);
    }
}
