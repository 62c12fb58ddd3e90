package org.understory.admin;

import java.util.Locale;
import java.util.Optional;

/** The parts of a community's settings, in the order in which a new owner is led through them. */
enum Section {
    COMMUNITY,
    COLOURS,
    ABOUT,
    GUIDELINES,
    HELP_LINES,
    PRIVACY,
    TERMS,
    MAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return "/admin/" + word();
    }

    /** Where a new owner goes from here; nowhere after the last. */
    Optional<Section> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
