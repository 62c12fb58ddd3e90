package org.understory.questions;

/** What became of a professional's check of an answer. */
sealed interface Checking {
    record Done(Question question, Answer answer) implements Checking {}

    /** The answer was changed since the professional read it. */
    record OtherText(Question question) implements Checking {}

    /** The answer is not there, or the viewer may not check it. */
    record NotTheirs() implements Checking {}
}
