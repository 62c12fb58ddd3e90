package org.understory.people;

import java.util.Locale;

/** How a person showed who they are when they signed in. */
enum Way {
    LINK,
    PASSWORD,
    PASSKEY;

    /** As it stands in the table and in the keys of messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
