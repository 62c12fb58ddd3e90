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

    /** 5.1.x and 5.2.1 of RFC 3463: no such mailbox, or one that is closed. Others, such as a full mailbox, may pass. */
    static boolean tellsOfTheAddress(String status) {
        return status.matches("5\\.1\\.\\d+|5\\.2\\.1");
    }
}
