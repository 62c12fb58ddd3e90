package org.understory.questions;

import org.understory.subject.Subject;

/** The number of a question as it stands in its address. */
public record QuestionId(long value) {
    static final String KIND = "question";

    public QuestionId {
        if (value <= 0) throw new IllegalArgumentException("A question's number is positive");
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }
}
