package org.understory.people;

import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Whether a person has a confirmed place in a community. Implemented by members; signing in asks it. */
public interface Belonging {
    boolean belongs(PersonId person, CommunityId community);
}
