package org.understory.subject;

import java.util.List;

/** A room's part of {@code bin/understory doctor}. */
public interface Checkup {
    /** Looks at the settings and at what they lead to. Takes a few seconds at most and changes nothing. */
    List<Finding> look();

    /**
     * What was found.
     *
     * @param kind how grave it is
     * @param words one sentence for the operator: what is so, and what to do about it
     */
    record Finding(Kind kind, String words) {
        public static Finding fine(String words) {
            return new Finding(Kind.FINE, words);
        }

        /** Works, and should still be seen to. */
        public static Finding advice(String words) {
            return new Finding(Kind.ADVICE, words);
        }

        public static Finding wrong(String words) {
            return new Finding(Kind.WRONG, words);
        }
    }

    /** How grave a finding is. Only something wrong makes the doctor end with an error. */
    enum Kind {
        FINE,
        ADVICE,
        WRONG
    }
}
