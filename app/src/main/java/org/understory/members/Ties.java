package org.understory.members;

/** What there is between a member who looks and another one. */
record Ties(boolean follows, boolean followed, boolean apart, boolean muted) {
    /** From how near the one who looks sees the other's page. */
    Sight sight() {
        return followed ? Sight.TEAM : Sight.MEMBER;
    }
}
