package org.understory.mail;

import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Knows who wants letters whose sender and subject tell nothing about a condition. Implemented by members. */
public interface Discretion {
    boolean isWanted(PersonId person, CommunityId community);
}
