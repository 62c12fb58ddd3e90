package org.understory.subject;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room whose pages are shown as a card where somebody links to them. */
public interface Linked {
    /**
     * What people call the pages at these paths of the community's site, as far as they are this room's and the viewer
     * may see them. One statement at most, however many.
     *
     * @param viewer a member, or null for whoever sees only what is open to everyone
     */
    Map<String, String> titles(CommunityId community, @Nullable MemberId viewer, Collection<String> paths);
}
