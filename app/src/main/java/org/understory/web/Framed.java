package org.understory.web;

import jakarta.servlet.http.HttpServletResponse;

/** Pages that other sites may show in a frame: only such as nobody can press anything on that changes something. */
public final class Framed {
    private Framed() {}

    /** Call before the page is written. */
    public static void byAnySite(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", WebSecurity.POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"));
        response.setHeader("X-Frame-Options", null);
    }
}
