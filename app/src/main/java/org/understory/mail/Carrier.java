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
        Delivery hand(MimeMessage message, String address);

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
