package org.understory.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the name of the field: one sentence for each, the first that was found. */
public final class Mistakes {
    private final Map<String, Sentence> byField = new LinkedHashMap<>();

    /** Adds a mistake; a field that has one already keeps it. */
    public Mistakes add(String field, String key, Object... args) {
        byField.putIfAbsent(field, Sentence.of(key, args));
        return this;
    }

    /** Adds a mistake that was put into words elsewhere. */
    public Mistakes add(String field, Sentence sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The sentence to show beside a field, or null where nothing is wrong. */
    public @Nullable Sentence of(String field) {
        return byField.get(field);
    }

    /** All of them, in the order in which they were found. */
    public Map<String, Sentence> all() {
        return Collections.unmodifiableMap(byField);
    }
}
