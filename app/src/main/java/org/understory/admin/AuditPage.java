package org.understory.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What staff did, a page at a time.
 *
 * @param next where the following page begins, or null on the last
 */
record AuditPage(
        Head head,
        Settings settings,
        List<Line> lines,
        @Nullable Long next) {
    /** One act in words. */
    record Line(Instant at, String who, String what, String detail) {}
}
