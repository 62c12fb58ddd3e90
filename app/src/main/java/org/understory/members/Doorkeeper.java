package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.understory.communities.Role;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;
import org.understory.web.Requests;

/** Lets each into the handlers that are open to them, and nobody into a handler that does not say whom it is open to. */
@Configuration(proxyBeanMethods = false)
class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
    private final Viewers viewers;

    Doorkeeper(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (request.getRequestURI().equals("/health") || Requests.isError(request)) return true;
        var community = Requests.site(request).id();
        viewers.of(request, community);
        var door = door(method);
        if (door.evenSuspended()) Viewers.unveil(request);
        var viewer = viewers.of(request, community);
        var entrance = door.value();
        if (mayEnter(viewer, entrance)) return true;
        if (viewer instanceof Viewer.Present) throw new NotFound();
        if (Viewers.isSuspended(request)) {
            response.sendRedirect("/suspended");
            return false;
        }
        var way = entrance == Entrance.SUBSCRIBING || entrance == Entrance.SUBSCRIBERS ? "/subscribe" : "/sign-in";
        var back = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        response.sendRedirect(way + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return false;
    }

    /** Whom a handler is open to: its own word, else its class's; a handler that says nothing is a mistake. */
    static Entrance entrance(HandlerMethod method) {
        return door(method).value();
    }

    private static OpenTo door(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class);
        if (own == null) own = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class);
        if (own == null) throw new IllegalStateException("Open to nobody: " + method.getShortLogMessage());
        return own;
    }

    static boolean mayEnter(Viewer viewer, Entrance entrance) {
        return switch (entrance) {
            case EVERYONE -> true;
            case SUBSCRIBING -> !(viewer instanceof Viewer.Visitor);
            case SUBSCRIBERS -> viewer instanceof Viewer.Present;
            case MEMBERS -> viewer.face().isPresent();
            case MODERATORS -> viewer.is(Role.MODERATOR);
            case WRITERS -> viewer.is(Role.WRITER) || viewer.is(Role.EDITOR);
            case REVIEWERS -> viewer.is(Role.REVIEWER);
            case EDITORS -> viewer.is(Role.EDITOR);
            case DESK -> viewer.is(Role.WRITER) || viewer.is(Role.REVIEWER) || viewer.is(Role.EDITOR);
            case OWNERS -> viewer.is(Role.OWNER);
        };
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Viewer.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) throw new IllegalStateException("A page is asked for over HTTP");
        return viewers.of(http, Requests.site(http).id());
    }
}
