package org.understory.mail;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.understory.subject.PersonId;

/** Knows where a person gets letters. Implemented by people: no other room keeps an e-mail address. */
public interface AddressBook {
    /** The address, or nothing once the person is erased. */
    Optional<String> address(PersonId person);

    /** The addresses of several; whoever is erased is missing. One statement, however many. */
    Map<PersonId, String> addresses(Collection<PersonId> people);
}
