package org.understory.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps what a handler allowed to be kept, exactly as it was answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class PageCacheFilter extends OncePerRequestFilter {
    private static final String PUBLIC = "public, max-age=0, must-revalidate";

    private final PageCache cache;

    PageCacheFilter(PageCache cache) {
        this.cache = cache;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!keepable(request)) {
            chain.doFilter(request, response);
            return;
        }
        var renderedFrom = cache.now();
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        var keeping = PageCache.keeping(request);
        if (keeping != null && copy.getStatus() == 200 && copy.getHeader("Set-Cookie") == null) {
            copy.setHeader("Cache-Control", PUBLIC);
            copy.setHeader("Vary", "Accept-Encoding, Cookie, HX-Request");
            var headers = new LinkedHashMap<String, String>();
            for (var name : copy.getHeaderNames()) headers.put(name, copy.getHeader(name));
            headers.keySet()
                    .removeIf(name -> name.equalsIgnoreCase("Content-Length")
                            || name.equalsIgnoreCase("Content-Type")
                            || name.equalsIgnoreCase("Date")
                            || name.equalsIgnoreCase("Expires")
                            || name.equalsIgnoreCase("Pragma"));
            var type = copy.getContentType() == null ? "text/html;charset=UTF-8" : copy.getContentType();
            cache.store(
                    PageCacheHandler.key(SiteFilter.siteOf(request), request.getRequestURI(), request.getQueryString()),
                    StoredResponse.of(copy.getContentAsByteArray(), type, headers),
                    keeping,
                    renderedFrom);
        }
        copy.copyBodyToResponse();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }

    private static boolean keepable(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !"text/event-stream".equals(request.getHeader("Accept"))
                && request.getHeader("Cookie") == null
                && request.getHeader("HX-Request") == null
                && request.getHeader("Authorization") == null;
    }
}
