package org.understory.mail;

/** What became of one recipient's letter in a batch. */
sealed interface Fate {
    /** The mail server answered. */
    record Answered(Delivery delivery) implements Fate {}

    /** Its end was said and no answer came: it may have arrived. */
    record InTheAir() implements Fate {}

    /** It has certainly not left. */
    record NotSent() implements Fate {}

    /** Nothing is sent there, for this reason. */
    record Suppressed(String why) implements Fate {}
}
