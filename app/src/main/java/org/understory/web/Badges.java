package org.understory.web;

import jakarta.servlet.http.HttpServletRequest;

/** Counts what waits for a member, for the header. Implemented by notifications. */
public interface Badges {
    /** What waits for the member who is looking; asked once for a whole page of a member, and for nobody else. One statement. */
    Badge of(HttpServletRequest request);
}
