package org.understory.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to browsers, search engines and those who share it.
 *
 * @param title the page's own title; the community's name is added
 * @param canonical the path under which the page is known, or null where it should not be indexed
 * @param jsonLd a schema.org description as JSON, already safe inside a script element, or null
 */
public record Head(
        String title,
        @Nullable String description,
        @Nullable String canonical,
        boolean article,
        @Nullable String jsonLd,
        List<String> scripts,
        List<String> styles) {
    public Head {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** A page that search engines leave out: forms, desks, private pages. */
    public static Head unlisted(String title) {
        return new Head(title, null, null, false, null, List.of(), List.of());
    }

    /** A page that everyone may find under its canonical path. */
    public static Head listed(String title, String description, String canonical) {
        return new Head(title, description, canonical, false, null, List.of(), List.of());
    }

    public Head asArticle(String json) {
        return new Head(title, description, canonical, true, json.replace("<", "\\u003c"), scripts, styles);
    }

    /** Adds one of our own scripts, by its name among the assets. */
    public Head with(String script) {
        var all = new ArrayList<>(scripts);
        all.add(script);
        return new Head(title, description, canonical, article, jsonLd, all, styles);
    }

    /** Adds one of our own stylesheets that few pages need, by its name among the assets. */
    public Head styled(String style) {
        var all = new ArrayList<>(styles);
        all.add(style);
        return new Head(title, description, canonical, article, jsonLd, scripts, all);
    }
}
