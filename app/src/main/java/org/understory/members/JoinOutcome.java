package org.understory.members;

import org.understory.subject.PersonId;

/** What became of a request to join. */
sealed interface JoinOutcome {
    /** They are a member now. */
    record Joined() implements JoinOutcome {}

    /**
     * A letter asks them to show that the address is theirs; the same whether the address is known or not.
     *
     * @param entry what this browser may be remembered by
     */
    record Asked(PersonId person, long entry) implements JoinOutcome {}

    /** Somebody else took the pseudonym a moment ago. */
    record HandleGone() implements JoinOutcome {}

    /**
     * The form has to be sent again, with another proof.
     *
     * @param key the words that say why
     */
    record Unproven(String key) implements JoinOutcome {}

    /** It looks as if it had worked. */
    record Robot() implements JoinOutcome {}
}
