package org.understory.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.mail.AddressBook;
import org.understory.subject.PersonId;

/** Tells the post where a person gets letters. */
@Component
class Addresses implements AddressBook {
    private final People people;

    Addresses(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> address(PersonId person) {
        return people.lettersTo(person).map(Email::value);
    }

    @Override
    public Map<PersonId, String> addresses(Collection<PersonId> persons) {
        return people.emails(persons);
    }
}
