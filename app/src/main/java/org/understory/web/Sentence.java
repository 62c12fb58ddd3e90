package org.understory.web;

import java.util.List;

/** A sentence for a reader that is still a key of a messages file and what fills it in; {@link Frame#say} makes the words. */
public record Sentence(String key, List<Object> args) {
    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
