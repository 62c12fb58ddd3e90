package org.understory.questions;

import org.understory.web.Sentence;

/** What became of a choice that a member made. */
sealed interface Voting {
    record Voted() implements Voting {}

    /** Nothing or too much was chosen, or the poll is over; nothing was saved. */
    record Wrong(Sentence why) implements Voting {}

    /** There is no such poll, or it is not theirs to vote in. */
    record NotTheirs() implements Voting {}
}
