package org.understory.questions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of answers ends: those that helped first, then by votes, then the oldest. In an address {@code 1-12-345}. */
record AnswerPlace(int proven, int votes, long id) {
    static final AnswerPlace START = new AnswerPlace(2, 0, 0);

    private static final Pattern WORD = Pattern.compile("([01])-([0-9]{1,9})-([1-9][0-9]{0,17})");

    static AnswerPlace after(Answer answer) {
        return new AnswerPlace(answer.proven(), answer.votes(), answer.id().value());
    }

    /** From an address; the start when there is none, empty when it is not one of ours. */
    static Optional<AnswerPlace> of(@Nullable String typed) {
        if (typed == null) return Optional.of(START);
        var word = WORD.matcher(typed);
        if (!word.matches()) return Optional.empty();
        return Optional.of(new AnswerPlace(
                Integer.parseInt(word.group(1)), Integer.parseInt(word.group(2)), Long.parseLong(word.group(3))));
    }

    @Override
    public String toString() {
        return proven + "-" + votes + "-" + id;
    }
}
