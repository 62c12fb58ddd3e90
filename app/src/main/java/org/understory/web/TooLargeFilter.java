package org.understory.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that are too large with a page that says so. Browsers show an answer only after they have sent all
 * they have, so the rest is read and thrown away, up to a size that nobody sends by mistake. The words that were typed are
 * shown again; files have to be chosen again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 18)
class TooLargeFilter extends OncePerRequestFilter {
    /** The attribute of a refused request that holds what was typed. */
    static final String TYPED = TooLargeFilter.class.getName() + ".typed";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int PATIENCE = 8;

    /** A form without files holds what a person types. */
    private static final long LONGEST_FORM = 1L << 20;

    /**
     * Whole articles come to the desk, and each letter of a script of three bytes becomes nine in a form. As much as the
     * server reads at all ({@code server.jetty.max-http-form-post-size}).
     */
    private static final long LONGEST_AT_THE_DESK = 6L << 20;

    private final long limit;

    TooLargeFilter(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        var limit = limit(request);
        if (length <= limit) {
            chain.doFilter(request, response);
            return;
        }
        if (length <= limit * PATIENCE) {
            var head = request.getInputStream().readNBytes(TypedWords.HEAD);
            TypedWords.in(head, String.valueOf(request.getContentType()))
                    .ifPresent(words -> request.setAttribute(TYPED, words));
            throwAway(request);
        }
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private long limit(HttpServletRequest request) {
        if (!isWithoutFiles(request)) return limit;
        return request.getRequestURI().startsWith("/desk/") ? LONGEST_AT_THE_DESK : LONGEST_FORM;
    }

    static boolean isWithoutFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static void throwAway(HttpServletRequest request) throws IOException {
        var in = request.getInputStream();
        var buffer = new byte[1 << 16];
        while (in.read(buffer) >= 0) {
            // nobody wants these bytes
        }
    }
}
