package org.understory.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Chooses the community by the host name; a host that belongs to none gets a plain 404. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SiteFilter extends OncePerRequestFilter {
    private static final String SITE = SiteFilter.class.getName() + ".site";
    private static final String PATH = SiteFilter.class.getName() + ".path";

    private final Sites sites;

    SiteFilter(Sites sites) {
        this.sites = sites;
    }

    /** The site of a request. */
    static Site siteOf(HttpServletRequest request) {
        if (request.getAttribute(SITE) instanceof Site site) return site;
        throw new IllegalStateException("The request has passed no site filter");
    }

    /** The path the browser asked for, also while an error page is shown for it. */
    static String pathOf(HttpServletRequest request) {
        return request.getAttribute(PATH) instanceof String path ? path : request.getRequestURI();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = sites.byHost(request.getServerName().toLowerCase(Locale.ROOT));
        if (request.getRequestURI().equals("/health")) {
            chain.doFilter(request, response);
        } else if (site.isEmpty()) {
            response.setStatus(404);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("No community lives at this address.");
        } else {
            request.setAttribute(SITE, site.get());
            request.setAttribute(PATH, request.getRequestURI());
            chain.doFilter(request, response);
        }
    }
}
