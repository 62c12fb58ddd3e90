package org.understory.questions;

/** What became of an answer that someone sent. */
sealed interface Answering {
    /** It is saved: now, or by the same form sent moments ago. */
    record Answered(Answer answer) implements Answering {}

    /** The member has written this many in these minutes. */
    record TooMany(int most, int minutes) implements Answering {}

    /** It was changed since the form was shown; nothing was overwritten. */
    record Stale(Answer now) implements Answering {}

    /** A picture that the form named is not there any more. */
    record PicturesGone() implements Answering {}

    /** The question, or the answer, is not there, or not theirs. */
    record NotTheirs() implements Answering {}
}
