package org.understory.comments;

import org.jspecify.annotations.Nullable;
import org.understory.members.Viewer;
import org.understory.web.Head;

/**
 * The page on which a comment is written or changed.
 *
 * @param above the comment that is answered, or the saved text beside which a newer one was typed; or null
 */
record WritingPage(
        Head head,
        String title,
        Commented commented,
        WritingForm form,
        @Nullable ShownComment above,
        Viewer viewer) {

    boolean waits() {
        return viewer instanceof Viewer.Unconfirmed;
    }

    boolean isSignedOut() {
        return viewer instanceof Viewer.Visitor;
    }
}
