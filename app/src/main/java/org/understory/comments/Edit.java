package org.understory.comments;

/** What became of a change to a comment. */
sealed interface Edit {
    record Edited(Comment comment) implements Edit {}

    /** It was changed since the form was shown; nothing was overwritten. */
    record Stale(Comment now) implements Edit {}

    /** A picture that the form named is not there any more. */
    record PicturesGone(Comment now) implements Edit {}

    /** It is not there, or not theirs to change. */
    record NotTheirs() implements Edit {}
}
