package org.understory.updates;

/** What became of an update that someone sent. */
sealed interface Posting {
    /** It is saved: now, or by the same form sent moments ago. */
    record Posted(UpdateId id) implements Posting {}

    /** The account has posted this many in these minutes. */
    record TooMany(int most, int minutes) implements Posting {}

    /** A picture that the form named is not there any more. */
    record PicturesGone() implements Posting {}
}
