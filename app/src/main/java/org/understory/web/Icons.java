package org.understory.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Lucide's icons, drawn into the page so that they cost no request. */
final class Icons {
    private static final String FOLDER = "META-INF/resources/webjars/lucide-static/0.468.0/icons/";
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Icons() {}

    /** The shapes of an icon, without the svg element around them. */
    static String paths(String name) {
        return KNOWN.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try (var in = new ClassPathResource(FOLDER + name + ".svg").getInputStream()) {
            var svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
                    .replaceAll("\\s*\\n\\s*", "");
        } catch (IOException missing) {
            throw new UncheckedIOException("No icon: " + name, missing);
        }
    }
}
