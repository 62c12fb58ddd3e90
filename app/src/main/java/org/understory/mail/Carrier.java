package org.understory.mail;

import jakarta.mail.internet.MimeMessage;

/** A way on which letters leave. */
interface Carrier {
    /**
     * Sets out for a round of letters.
     *
     * @throws Unreachable if no letter can leave now
     */
    Round open() throws Unreachable;

    /** One round: several letters over one connection. */
    interface Round extends AutoCloseable {
        /**
         * Hands one letter over.
         *
         * @param lastMoment runs when the whole letter was said and only its end is missing: until then it has certainly not
         *     arrived, from then on it may have. If it throws, the letter does not arrive and the exception comes back.
         */
        Delivery hand(MimeMessage message, String address, Runnable lastMoment);

        @Override
        void close();
    }

    /** The mail server cannot be reached or does not let us in. */
    final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(String code) {
            super(code);
        }
    }
}
