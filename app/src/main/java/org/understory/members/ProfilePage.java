package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * A member's page as somebody sees it.
 *
 * @param profile what can be seen of it
 * @param ties what there is between the two, or null where nothing can be done
 * @param own whether it is the viewer's own
 * @param as in a preview: the word for whose eyes it is shown through
 * @param mayRemember whether the viewer may say that the member has died
 */
record ProfilePage(
        Head head,
        Profile profile,
        String condition,
        @Nullable Ties ties,
        boolean own,
        @Nullable String as,
        boolean mayRemember) {

    String path() {
        return java.util.Objects.requireNonNull(profile.name().path());
    }
}
