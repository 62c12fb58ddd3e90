package org.understory.desk;

/** What became of saving a draft. */
sealed interface DraftSaving {
    record Saved(int version) implements DraftSaving {}

    /** Somebody else saved it since the form was filled. Nothing was written over. */
    record Stale(KeptDraft now) implements DraftSaving {}
}
