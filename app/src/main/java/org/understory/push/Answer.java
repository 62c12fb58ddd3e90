package org.understory.push;

import java.time.Duration;

/** What became of handing one message to a push service. Codes are short words or HTTP numbers, never what was answered. */
sealed interface Answer {
    record Accepted() implements Answer {}

    /** The browser took its subscription back: 404 or 410. */
    record Gone() implements Answer {}

    /** Not now: the service wants us to wait. */
    record Later(Duration pause) implements Answer {}

    /** Never, and it is this message that was refused. */
    record Refused(String code) implements Answer {}

    /** No answer, or a broken one; the message is tried again. */
    record Broken(String code) implements Answer {}
}
