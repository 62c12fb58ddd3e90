package org.understory.reviews;

/** One exact version of one text. */
public record RevisionId(long value) {
    public RevisionId {
        if (value <= 0) throw new IllegalArgumentException("A revision id is positive");
    }
}
