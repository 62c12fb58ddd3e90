package org.understory.comments;

/** What became of a comment that someone sent. */
sealed interface Posting {
    /** It is saved: now, or by the same form sent moments ago. */
    record Posted(Comment comment) implements Posting {}

    /** The account has written this many in these minutes. */
    record TooMany(int most, int minutes) implements Posting {}

    /** More waits for the e-mail address to be confirmed than may. */
    record TooManyWaiting(int most) implements Posting {}

    /** What it replies to can no longer be answered. */
    record ParentGone() implements Posting {}

    /** A picture that the form named is not there any more. */
    record PicturesGone() implements Posting {}
}
