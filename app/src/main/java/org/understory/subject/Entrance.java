package org.understory.subject;

/** Who may come in by a handler. Every handler states one with {@link OpenTo}; one that does not is closed. */
public enum Entrance {
    /** Visitors included. */
    EVERYONE,
    /** Whoever gave a name and an e-mail address, even before the address is confirmed. */
    SUBSCRIBING,
    /** Confirmed subscribers, members and staff. */
    SUBSCRIBERS,
    /** Members, who chose a pseudonym, and staff. */
    MEMBERS,
    MODERATORS,
    WRITERS,
    REVIEWERS,
    EDITORS,
    /** Writers, reviewers and editors. */
    DESK,
    OWNERS
}
