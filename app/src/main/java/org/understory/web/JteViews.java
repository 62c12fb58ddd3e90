package org.understory.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Shows pages by their precompiled jte templates. Goes when the jte starter supports this Spring Boot. */
@Configuration(proxyBeanMethods = false)
class JteViews {
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.understory");
    }

    /** The only one: under its usual name, so that none is made which first asks every other one what it would show. */
    @Bean
    @ConditionalOnWebApplication
    UrlBasedViewResolver viewResolver(TemplateEngine templates, Frames frames) {
        var resolver = new UrlBasedViewResolver() {
            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(templates, frames);
            }

            @Override
            protected Class<?> requiredViewClass() {
                return JteView.class;
            }
        };
        resolver.setViewClass(JteView.class);
        resolver.setSuffix(".jte");
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        resolver.setRedirectHttp10Compatible(false); // 303: what was posted is then fetched
        return resolver;
    }

    private static final class JteView extends AbstractUrlBasedView {
        private final TemplateEngine templates;
        private final Frames frames;

        JteView(TemplateEngine templates, Frames frames) {
            this.templates = templates;
            this.frames = frames;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var output = new Utf8ByteOutput();
            var params = new java.util.HashMap<String, Object>(model);
            params.keySet().removeIf(key -> key.startsWith("org.springframework."));
            params.put("frame", frames.of(request));
            var template = getUrl();
            if (template == null) throw new IllegalStateException("A view has a template");
            templates.render(template, params, output);
            response.setContentType(getContentType());
            // In one piece: the output keeps thousands of them, and the server looks around before each.
            var bytes = output.toByteArray();
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
