package org.understory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.understory.PrivateThings.Secret;

/**
 * Every address that this program answers, opened by everybody: none of them tells what its reader may not know, and nothing
 * that is sent to it by somebody else changes what the author wrote.
 */
@PagesTest
class WhatEveryDoorTellsTests {
    private final RequestMappingHandlerMapping handlers;
    private final CommunityMaker make;

    WhatEveryDoorTellsTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, CommunityMaker make) {
        this.handlers = handlers;
        this.make = make;
    }

    @Test
    void no_page_tells_anybody_what_is_not_for_them_and_no_form_of_others_changes_it() {
        var things = PrivateThings.in(make);
        var wrong = new TreeSet<String>();
        var told = new LinkedHashMap<String, Set<Secret>>();
        for (var reader : things.readers().entrySet()) {
            var seen = told.computeIfAbsent(reader.getKey(), none -> new TreeSet<>());
            for (var path : paths(RequestMethod.GET, things)) {
                var shown = reader.getValue().get(path);
                if (shown.status() >= 500) wrong.add(reader.getKey() + " GET " + path + ": " + shown.status());
                for (var secret : Secret.values()) {
                    if (!shown.text().contains(secret.words())) continue;
                    seen.add(secret);
                    if (!secret.isFor(reader.getKey())) wrong.add(reader.getKey() + " reads " + secret + " at " + path);
                }
            }
            for (var picture : things.pictures().entrySet()) {
                var status = reader.getValue().get(picture.getValue()).status();
                if ((status == 200) != picture.getKey().isFor(reader.getKey()))
                    wrong.add(reader.getKey() + " picture of " + picture.getKey() + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
        things.readers()
                .keySet()
                .forEach(role -> assertThat(told.get(role)).as(role).containsAll(Secret.of(role)));
        for (var reader : things.readers().entrySet()) {
            if (reader.getKey().equals("author")) continue;
            for (var path : paths(RequestMethod.POST, things)) {
                if (!path.matches(".*/[0-9]+(/.*)?") || path.startsWith("/moderation")) continue;
                var shown = reader.getValue().post(path, "text", "Mine now", "title", "Mine now", "version", "1");
                if (shown.status() >= 500) wrong.add(reader.getKey() + " POST " + path + ": " + shown.status());
            }
        }
        assertThat(wrong).isEmpty();
        things.areAsTheyWere();
    }

    /** Every mapping with the private things in the places of its variables. A new one needs a row in {@link PrivateThings}. */
    private List<String> paths(RequestMethod method, PrivateThings things) {
        var paths = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var handler : handlers.getHandlerMethods().entrySet()) {
            if (!handler.getValue().getBeanType().getName().startsWith("org.understory")) continue;
            if (!handler.getKey().getMethodsCondition().getMethods().contains(method)) continue;
            for (var pattern : handler.getKey().getPatternValues()) {
                if (pattern.contains("-samples/")) continue;
                var filled = things.at(pattern.replaceAll("\\{([a-z]+)(:([^{}]|\\{[^{}]*})*)?}", "{$1}"));
                if (filled.isEmpty()) unknown.add(pattern);
                paths.addAll(filled);
            }
        }
        if (method == RequestMethod.GET) paths.addAll(things.asked());
        assertThat(unknown).as("addresses without a row").isEmpty();
        assertThat(paths).hasSizeGreaterThan(40);
        return paths;
    }
}
