package org.understory.questions;

import org.understory.subject.Subject;

/** The number of an answer as it stands in its address. */
public record AnswerId(long value) {
    static final String KIND = "answer";

    public AnswerId {
        if (value <= 0) throw new IllegalArgumentException("An answer's number is positive");
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }
}
