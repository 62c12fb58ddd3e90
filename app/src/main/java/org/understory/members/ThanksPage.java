package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Sentence;

/**
 * What is shown after the gate.
 *
 * @param address where the letter went, to the one who typed it; null for anybody else
 * @param notice what just happened, or null
 * @param lettersHere whether the letter can be read on this site, because it is the demonstration
 */
record ThanksPage(
        Head head,
        @Nullable String address,
        String returnTo,
        @Nullable Sentence notice,
        boolean lettersHere) {}
