package org.understory.importing;

import org.understory.text.FrontMatterFields;

/** How long a fact may be. */
final class Lengths {
    private Lengths() {}

    /** The text; if it is too long, that is a mistake. */
    static String atMost(FrontMatterFields fields, String key, String text, int most) {
        if (text.length() > most) fields.mistake(key, "importing.tooLong", key, text.length(), most);
        return text;
    }
}
