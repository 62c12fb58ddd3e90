package org.understory.mail;

/**
 * A report about a letter that had been taken.
 *
 * @param messageId of the letter; it is signed, so that nobody can report one that they did not get
 * @param code the enhanced status such as 5.1.1, or a short word
 */
record Bounce(String messageId, Kind kind, String code) {
    enum Kind {
        /** It will never arrive: nobody is there. */
        HARD,
        /** It did not arrive this time. */
        SOFT,
        /** It was marked as unwanted. */
        COMPLAINT
    }

    Bounce {
        if (!code.matches("[\\w.-]{1,40}")) code = "unknown";
    }
}
