package org.understory.updates;

/** What became of a change to an update. */
sealed interface Edit {
    record Edited(UpdateId id) implements Edit {}

    /** It was changed since the form was shown; nothing was overwritten. */
    record Stale(Update now) implements Edit {}

    /** A picture that the form named is not there any more. */
    record PicturesGone() implements Edit {}

    /** It is not there, or not theirs to change. */
    record NotTheirs() implements Edit {}
}
