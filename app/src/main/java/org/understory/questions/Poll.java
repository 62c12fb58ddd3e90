package org.understory.questions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choices under a question as one viewer meets them.
 *
 * @param many whether several can be chosen
 * @param ended whether its last day is over
 * @param voters how many members chose
 * @param explanation of a quiz, as safe HTML; else empty
 */
record Poll(
        boolean quiz,
        boolean many,
        @Nullable Instant endsAt,
        boolean ended,
        int voters,
        String explanation,
        List<Choice> choices) {
    Poll {
        choices = List.copyOf(choices);
    }

    /** @param mine whether the viewer chose it */
    record Choice(long id, String words, boolean right, int votes, boolean mine) {}

    boolean voted() {
        return choices.stream().anyMatch(Choice::mine);
    }

    /** A poll's numbers are shown to who voted, and to everyone once it is over; a quiz has none. */
    boolean showsResults() {
        return !quiz && (voted() || ended);
    }

    boolean isOpen() {
        return !ended;
    }

    /** Whether the viewer chose the right answers of a quiz, all of them and no other. */
    boolean isRight() {
        return choices.stream().allMatch(choice -> choice.mine() == choice.right());
    }
}
