package org.understory.subject;

/** An account. Private: spans communities and never appears on a page, in an address or in an event of another room. */
public record PersonId(long value) {
    public PersonId {
        if (value <= 0) throw new IllegalArgumentException("A person id is positive");
    }
}
