package org.understory.desk;

import org.understory.communities.Role;
import org.understory.members.Viewer;

/** Who may do what at the desk. */
final class DeskRules {
    private DeskRules() {}

    static boolean mayWrite(Viewer viewer) {
        return viewer.is(Role.WRITER) || viewer.is(Role.EDITOR);
    }

    static boolean mayPublish(Viewer viewer) {
        return viewer.is(Role.EDITOR);
    }
}
