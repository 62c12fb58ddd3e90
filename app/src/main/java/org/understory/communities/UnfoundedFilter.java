package org.understory.communities;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.understory.web.Requests;

/** While there is no community, every page leads to the one that says how to begin. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class UnfoundedFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals("/health")
                || !(Requests.site(request) instanceof Unfounded)
                || path.matches("/setup(/.*)?|/password-strength")) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/setup");
        }
    }
}
