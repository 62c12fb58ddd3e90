package org.understory.desk;

/** What became of an editor's wish to take a question up. */
sealed interface TakingUp {
    record TakenUp() implements TakingUp {}

    /** Somebody did already. */
    record Already() implements TakingUp {}

    /** The draft of that article has no room for another answer. */
    record NoRoom() implements TakingUp {}
}
