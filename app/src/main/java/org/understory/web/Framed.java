package org.understory.web;

import jakarta.servlet.http.HttpServletResponse;

/** Pages in frames: what other sites may show, only such as nobody can press anything on that changes something; and our own. */
public final class Framed {
    private static final String NOBODY = "frame-ancestors 'none'";

    private Framed() {}

    /** Call before the page is written. */
    public static void byAnySite(HttpServletResponse response) {
        by(response, "frame-ancestors *");
    }

    /** The page may stand in a frame of this site. Call before it is written. */
    public static void bySelf(HttpServletResponse response) {
        by(response, "frame-ancestors 'self'");
    }

    private static void by(HttpServletResponse response, String ancestors) {
        response.setHeader("Content-Security-Policy", WebSecurity.POLICY.replace(NOBODY, ancestors));
        response.setHeader("X-Frame-Options", null);
    }

    /** The page shows another page of this site in a frame. Call before it is written. */
    public static void showsOwn(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", WebSecurity.POLICY + "; frame-src 'self'");
    }
}
