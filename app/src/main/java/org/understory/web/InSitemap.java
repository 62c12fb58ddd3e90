package org.understory.web;

import java.time.LocalDate;
import java.util.List;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/** A room with pages that search engines may be told of. Only what is open to everyone is named. */
public interface InSitemap {
    /** The newest pages, at most 10,000. */
    List<Place> places(CommunityId community);

    /** What changes when the list of places does, as pages name what they show. */
    Subject shows(CommunityId community);

    /**
     * A page.
     *
     * @param path its canonical address on the site
     * @param changed the day of its last change
     */
    record Place(String path, LocalDate changed) {}
}
