package org.understory.subject;

import java.util.List;

/**
 * The one whose data is exported or erased.
 *
 * @param members the faces it is about
 * @param whole whether it is about the whole account with all its faces; else only about these faces, and what belongs
 *     to the account stays
 */
public record DataSubject(PersonId person, List<MemberId> members, boolean whole) {
    public DataSubject {
        members = List.copyOf(members);
    }

    /** The account and its faces in all communities. */
    public DataSubject(PersonId person, List<MemberId> members) {
        this(person, members, true);
    }
}
