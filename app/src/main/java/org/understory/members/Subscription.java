package org.understory.members;

import org.understory.subject.PersonId;

/** What became of a press at the gate. It is the same whether or not the address was known before. */
sealed interface Subscription {
    /** The entry waits for its address to be confirmed; a second press of the same button leads to the same one. */
    record Entered(PersonId person, long entry) implements Subscription {}

    /** The proof was used before, for something else. */
    record Replayed() implements Subscription {}
}
