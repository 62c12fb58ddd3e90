package org.understory.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/** What a request says about itself. */
public final class Requests {
    private Requests() {}

    /** The community's site that was asked for. */
    public static Site site(HttpServletRequest request) {
        return SiteFilter.siteOf(request);
    }

    /** Whether an error page is being shown for the request. */
    public static boolean isError(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    /** Whether htmx asks for a fragment of the page. */
    public static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request")) && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /**
     * A path on this site to go back to, from something a browser sent; {@code /} when it leads elsewhere.
     *
     * @param typed the value of a {@code return} field or parameter
     */
    public static String localPath(@org.jspecify.annotations.Nullable String typed) {
        if (typed == null || typed.length() > 300) return "/";
        return typed.matches("/[A-Za-z0-9/._~%#?=&-]*") && !typed.startsWith("//") ? typed : "/";
    }
}
