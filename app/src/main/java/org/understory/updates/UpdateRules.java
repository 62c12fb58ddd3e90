package org.understory.updates;

import org.understory.communities.Role;
import org.understory.members.Viewer;

/** Who may do what with an update, and how much of it. Who may see one is decided in SQL, by its audience. */
final class UpdateRules {
    static final int LONGEST = 10_000;
    static final int MOST_TOPICS = 3;
    static final int MOST_MENTIONS = 20;
    static final int MOST_IN_TEN_MINUTES = 10;
    static final int MOST_IN_A_DAY = 60;
    static final int MOST_PINNED = 3;

    private UpdateRules() {}

    static boolean isAuthor(Viewer viewer, Update update) {
        return viewer.face().filter(update.author()::equals).isPresent();
    }

    static boolean mayEdit(Viewer viewer, Update update) {
        return isAuthor(viewer, update) && !update.isHidden();
    }

    static boolean mayModerate(Viewer viewer) {
        return viewer.is(Role.MODERATOR);
    }

    static boolean maySeeHistory(Viewer viewer, Update update) {
        return update.editedAt() != null && (isAuthor(viewer, update) || mayModerate(viewer));
    }
}
