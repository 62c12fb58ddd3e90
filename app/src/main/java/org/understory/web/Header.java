package org.understory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of every page as this visitor sees it.
 *
 * @param name how the person is called here, or null for a visitor
 * @param page the person's own page here, or null for who has none
 * @param member whether the person has a face in this community
 * @param places further places this person may go, such as the moderators' queue
 */
public record Header(@Nullable String name, @Nullable String page, boolean member, List<Place> places) {
    public static final Header VISITOR = new Header(null, null, false, List.of());

    public Header {
        places = List.copyOf(places);
    }

    public boolean signedIn() {
        return name != null;
    }

    /** A link in the header: the key of its words and where it leads. */
    public record Place(String key, String path) {}
}
