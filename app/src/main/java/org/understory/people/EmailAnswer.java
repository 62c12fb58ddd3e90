package org.understory.people;

/** What became of an end's yes to a change of address. */
sealed interface EmailAnswer {
    /** The other end has not answered yet. */
    record Waiting() implements EmailAnswer {}

    /** Both ends agreed: the address is changed. */
    record Changed() implements EmailAnswer {}

    /** The new address got an account of its own meanwhile. */
    record Taken() implements EmailAnswer {}

    /** It was stopped, is done, or took too long. */
    record Over() implements EmailAnswer {}
}
