package org.understory.subject;

import java.util.List;

/** The one whose data is exported or erased: the account and its faces in all communities. */
public record DataSubject(PersonId person, List<MemberId> members) {
    public DataSubject {
        members = List.copyOf(members);
    }
}
