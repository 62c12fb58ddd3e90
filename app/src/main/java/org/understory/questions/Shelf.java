package org.understory.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.understory.topics.Topic;

/**
 * Which questions a list shows: all, those without an answer, those of a topic, polls or quizzes.
 *
 * @param kind poll or quiz, or null for every kind
 */
record Shelf(boolean unanswered, @Nullable Topic topic, Question.@Nullable Kind kind) {
    static final Shelf ALL = new Shelf(false, null, null);
    static final Shelf UNANSWERED = new Shelf(true, null, null);

    static Shelf of(Question.Kind kind) {
        return new Shelf(false, null, kind);
    }

    static Shelf of(Topic topic) {
        return new Shelf(false, topic, null);
    }

    /** The address of its first page. */
    String path() {
        return path(Map.of());
    }

    String after(QuestionId last) {
        return path(Map.of("after", String.valueOf(last.value())));
    }

    private String path(Map<String, String> more) {
        var query = new LinkedHashMap<String, String>();
        if (unanswered) query.put("unanswered", "yes");
        if (topic != null) query.put("topic", topic.slug());
        if (kind != null) query.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        query.putAll(more);
        if (query.isEmpty()) return "/questions";
        return query.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&", "/questions?", ""));
    }
}
