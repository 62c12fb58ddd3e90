package org.understory.members;

import java.util.Optional;
import org.understory.subject.MemberId;
import org.understory.web.Header.Place;

/** Something that can be done from a member's page, such as writing to them. Implemented by the rooms that do it. */
public interface ProfileAct {
    /**
     * The link to it; nothing where the one who looks may not.
     *
     * @param whose whose page it is
     * @param handle their pseudonym
     */
    Optional<Place> of(Viewer viewer, MemberId whose, String handle);
}
