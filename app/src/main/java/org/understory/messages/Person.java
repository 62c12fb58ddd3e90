package org.understory.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;

/**
 * Somebody in a conversation, as its settings list them.
 *
 * @param asked whether they have not answered yet
 */
record Person(ShownName name, boolean asked) {
    static Optional<Person> of(@Nullable ShownName name, Conversation.Other other) {
        return Optional.ofNullable(name).map(known -> new Person(known, other.hasNotAnswered()));
    }
}
