package org.understory.members;

import org.understory.subject.PersonId;

/** What became of the button behind the link of a letter. */
sealed interface Confirmation {
    /**
     * The address is its owner's, and they are let in.
     *
     * @param joining whether they wished to become a member
     */
    record Welcome(PersonId person, String returnTo, boolean joining) implements Confirmation {}

    record Expired(String returnTo) implements Confirmation {}

    record AlreadyUsed(String returnTo) implements Confirmation {}

    record Unknown() implements Confirmation {}
}
