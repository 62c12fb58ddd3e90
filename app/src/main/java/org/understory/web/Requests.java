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
     * The network a request comes from, for limits: the address itself, or the first half of an IPv6 address, which one
     * household or company has to itself.
     */
    public static String network(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address == null || !address.contains(":")) return String.valueOf(address);
        try {
            var bytes = java.net.InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", ""))
                    .getAddress();
            return bytes.length == 4 ? address : java.util.HexFormat.of().formatHex(bytes, 0, 8);
        } catch (java.net.UnknownHostException odd) {
            return address;
        }
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

    /** Whether the address asks for nothing but these; a page with an unknown part of its query is not kept. */
    public static boolean asksOnly(HttpServletRequest request, String... known) {
        return java.util.Set.of(known).containsAll(request.getParameterMap().keySet());
    }
}
