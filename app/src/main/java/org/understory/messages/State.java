package org.understory.messages;

import java.util.Locale;

/** Where somebody stands in a conversation. */
enum State {
    IN,
    /** A request waits for their answer. */
    ASKED,
    /** They turned the request down. To the others they look as if they had not answered yet. */
    DECLINED,
    LEFT;

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
