package org.understory.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids of one page's text, each once. Names that the page around it uses are taken from the start. */
final class Ids {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(
            "about",
            "answers",
            "comments",
            "content",
            "footer",
            "header",
            "help",
            "helpful",
            "main",
            "menu",
            "nav",
            "notes",
            "related",
            "search",
            "share",
            "sources",
            "subscribe",
            "top"));

    String of(String words) {
        var slug = Slug.from(words, "section").value();
        var id = slug.startsWith("note-") || slug.startsWith("ref-") ? "s-" + slug : slug;
        while (!taken.add(id)) {
            id = slug + "-" + counts.merge(slug, 2, (count, start) -> count + 1);
        }
        return id;
    }
}
