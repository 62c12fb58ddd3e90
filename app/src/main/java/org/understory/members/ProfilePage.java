package org.understory.members;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Header.Place;

/**
 * A member's page as somebody sees it.
 *
 * @param profile what can be seen of it
 * @param ties what there is between the two, or null where nothing can be done
 * @param own whether it is the viewer's own
 * @param as in a preview: the word for whose eyes it is shown through
 * @param further what other rooms offer to do, such as writing to them
 * @param mayRemember whether the viewer may say that the member has died
 */
record ProfilePage(
        Head head,
        Profile profile,
        String condition,
        @Nullable Ties ties,
        boolean own,
        @Nullable String as,
        List<Place> further,
        boolean mayRemember) {
    ProfilePage {
        further = List.copyOf(further);
    }

    String path() {
        return java.util.Objects.requireNonNull(profile.name().path());
    }
}
