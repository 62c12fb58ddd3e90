package org.understory.members;

/** What somebody at the gate has to show for being no robot. */
sealed interface Proof {
    /**
     * Good, and used up when the entry is made.
     *
     * @param token what must not be used a second time
     * @param plain whether it is the ticket of the page without JavaScript, for which tighter limits hold
     */
    record Shown(String token, boolean plain) implements Proof {}

    /** None, or one that we did not give out. */
    record Missing() implements Proof {}

    /** It was given out too long ago. */
    record TooOld() implements Proof {}

    /** The form came back faster than anybody can read it. */
    record TooQuick() implements Proof {}

    /** The field that nobody sees was filled in. */
    record Robot() implements Proof {}
}
