package org.understory.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the layout who is looking. Implemented by members. */
public interface HeaderSource {
    Header header(HttpServletRequest request);
}
