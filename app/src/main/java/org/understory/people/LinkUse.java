package org.understory.people;

import java.time.Instant;

/** What became of opening or using a link. */
public sealed interface LinkUse {
    /** It is good; {@link Links#use} has used it up. */
    record Used(Link link) implements LinkUse {}

    /** It was good once. */
    record Expired(Link link) implements LinkUse {}

    /** Somebody used it before. */
    record AlreadyUsed(Link link, Instant at) implements LinkUse {}

    /** No such link was ever sent, or it was for something else, or its person is gone. */
    record Unknown() implements LinkUse {}
}
