package org.understory.questions;

/** What became of a question that someone sent. */
sealed interface Asking {
    /** It is saved: now, or by the same form sent moments ago. */
    record Asked(QuestionId question) implements Asking {}

    /** The member has asked this many within a day. */
    record TooMany(int most) implements Asking {}

    /** It was changed since the form was shown; nothing was overwritten. */
    record Stale(Question now) implements Asking {}

    /** Others answered it for members only, so it cannot be opened to everyone any more. */
    record CannotWiden() implements Asking {}

    /** It is not there, or not theirs to change. */
    record NotTheirs() implements Asking {}
}
