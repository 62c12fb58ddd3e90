package org.understory.privacy;

import java.util.List;

/** What became of a request to be forgotten. */
public sealed interface Erasure {
    /** Nothing that leads to the person is left. */
    record Erased() implements Erasure {}

    /** The person is the only owner of these communities: somebody else has to become an owner first. */
    record OnlyOwner(List<String> communities) implements Erasure {}
}
