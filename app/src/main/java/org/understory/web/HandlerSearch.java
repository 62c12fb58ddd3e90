package org.understory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * How the handler of a request is found. Spring tries one pattern after the other; here only those whose beginning, up to
 * the first place for a value, is the request's. Trying all of them took a twentieth of a page's making.
 */
@Configuration(proxyBeanMethods = false)
class HandlerSearch implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByBeginning();
    }

    private static final class ByBeginning extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, List<String>> beginnings = new HashMap<>();

        @Override
        protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
            super.handlerMethodsInitialized(handlers);
            for (var info : handlers.keySet()) {
                beginnings.put(
                        info,
                        info.getPatternValues().stream()
                                .map(pattern -> pattern.split("[{*?]", 2)[0])
                                .toList());
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            return mayMatch(beginnings.getOrDefault(info, List.of()), request.getRequestURI())
                    ? super.getMatchingMapping(info, request)
                    : null;
        }

        private static boolean mayMatch(List<String> beginnings, String path) {
            if (beginnings.isEmpty() || path.indexOf('%') >= 0 || path.indexOf(';') >= 0) return true;
            for (var beginning : beginnings) if (path.startsWith(beginning)) return true;
            return false;
        }
    }
}
