package org.understory.communities;

import java.util.Collection;
import java.util.Map;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** How those who look after a community are called there. Implemented by members. */
public interface StaffNames {
    /** The names of those who have a place in the community; who has none is left out. */
    Map<PersonId, String> of(CommunityId community, Collection<PersonId> people);
}
