package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.understory.web.Requests;

/** Leads a browser that gave the first proof to the page that asks for the code, whichever page it opens. */
@Configuration(proxyBeanMethods = false)
class CodeFirst implements WebMvcConfigurer, HandlerInterceptor {
    static final String PATH = "/sign-in/code";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE); // before the doorkeeper, who sees a visitor
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET") || !(handler instanceof HandlerMethod)) return true;
        var path = request.getRequestURI();
        if (Requests.isError(request) || path.equals(PATH) || path.equals("/health") || !isPage(request)) return true;
        if (Awaiting.of(request, Requests.site(request).id()).isEmpty()) return true;
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(PATH + "?return=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8));
        return false;
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html");
    }
}
