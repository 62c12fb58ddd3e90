package org.understory.members;

import org.understory.subject.PersonId;

/** What became of the button behind the link of a letter. */
sealed interface Confirmation {
    /** The address is its owner's, and they are let in. */
    record Welcome(PersonId person, String returnTo) implements Confirmation {}

    record Expired(String returnTo) implements Confirmation {}

    record AlreadyUsed(String returnTo) implements Confirmation {}

    record Unknown() implements Confirmation {}
}
