package org.understory.subject;

/** Which community a thing belongs to. The number is internal and is never shown. */
public record CommunityId(long value) {
    public CommunityId {
        if (value <= 0) throw new IllegalArgumentException("A community id is positive");
    }
}
