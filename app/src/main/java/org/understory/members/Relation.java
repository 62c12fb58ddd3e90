package org.understory.members;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member has to do with the condition. */
enum Relation {
    /** I have it. */
    HAS,
    /** I care for someone who has it. */
    CARES,
    /** A loved one. */
    LOVES,
    /** A health professional. */
    WORKS;

    /** As it stands in forms, addresses and the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    String key() {
        return "members.relation." + word();
    }

    static Optional<Relation> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word().equals(word))
                .findFirst();
    }
}
