package org.understory.members;

import org.understory.web.Sentence;

/** Whether somebody can be called this. */
sealed interface HandleVerdict {
    Sentence words();

    record Free(Sentence words) implements HandleVerdict {}

    /** It tells who somebody is; they may mean it. */
    record Doubtful(Sentence words) implements HandleVerdict {}

    /** Taken, kept for staff, or too much like one that is. */
    record Refused(Sentence words) implements HandleVerdict {}
}
