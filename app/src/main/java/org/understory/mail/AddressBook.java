package org.understory.mail;

import java.util.Optional;
import org.understory.subject.PersonId;

/** Knows where a person gets letters. Implemented by people: no other room keeps an e-mail address. */
public interface AddressBook {
    /** The address, or nothing once the person is erased. */
    Optional<String> address(PersonId person);
}
