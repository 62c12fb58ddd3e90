package org.understory.moderation;

import org.understory.web.Sentence;

/** What became of a moderator's decision. */
sealed interface Decision {
    record Decided() implements Decision {}

    /** It was so already: pressed twice, or another moderator was quicker. Nothing was recorded. */
    record WasSoAlready() implements Decision {}

    /** The reason is missing or too long, or nobody may decide this. */
    record ReasonWrong(Sentence mistake) implements Decision {}
}
