package org.understory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of every page as this visitor sees it.
 *
 * @param name how the person is called here, or null for a visitor
 * @param page the person's own page here, or null for who has none
 * @param member whether the person has a face in this community
 * @param places further places this person may go, such as their messages
 * @param work where this person works for the community, such as the moderators' queue: in a row of its own, because with
 *     everything else it would not fit into one
 */
public record Header(
        @Nullable String name, @Nullable String page, boolean member, List<Place> places, List<Place> work) {
    public static final Header VISITOR = new Header(null, null, false, List.of(), List.of());

    public Header {
        places = List.copyOf(places);
        work = List.copyOf(work);
    }

    public boolean signedIn() {
        return name != null;
    }

    /** A link in the header: the key of its words and where it leads. */
    public record Place(String key, String path) {}
}
