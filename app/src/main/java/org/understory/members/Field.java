package org.understory.members;

import java.util.List;
import java.util.Locale;

/** A part of a member's page that has an audience of its own. */
enum Field {
    RELATION,
    CONDITION,
    TREATMENT,
    SYMPTOM,
    /** What they follow; chosen among the community's topics. */
    TOPIC,
    PLACE,
    STORY;

    /** Those whose entries stand in a list. */
    static final List<Field> LISTS = List.of(CONDITION, TREATMENT, SYMPTOM, TOPIC);

    /** As it stands in forms and in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of profiles that holds its audience. */
    String column() {
        return word() + "_audience";
    }

    String key() {
        return "members.profile." + word();
    }
}
