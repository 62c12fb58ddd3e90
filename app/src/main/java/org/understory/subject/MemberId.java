package org.understory.subject;

/** A person's face in one community, or a subscriber who has none yet. Two ids of one person cannot be linked without the database. */
public record MemberId(long value) {
    public MemberId {
        if (value <= 0) throw new IllegalArgumentException("A member id is positive");
    }
}
