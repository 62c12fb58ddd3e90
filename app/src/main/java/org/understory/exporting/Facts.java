package org.understory.exporting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Facts as plain YAML, a key a line. Words stand in double quotes, written as JSON writes them, which YAML reads the same. */
final class Facts {
    private static final JsonMapper JSON = new JsonMapper();

    private final StringBuilder lines = new StringBuilder();
    private final String margin;

    Facts(String margin) {
        this.margin = margin;
    }

    Facts words(String key, @Nullable String words) {
        return words == null || words.isEmpty() ? this : plain(key, JSON.writeValueAsString(words));
    }

    /** A value that needs no quotes: a slug, a day, a number. */
    Facts plain(String key, @Nullable Object value) {
        if (value == null) return this;
        lines.append(margin).append(key).append(": ").append(value).append('\n');
        return this;
    }

    Facts slugs(String key, List<String> slugs) {
        return plain(key, slugs.stream().collect(Collectors.joining(", ", "[", "]")));
    }

    /** A list of parts, if there are any. */
    Facts parts(String key, List<Facts> parts) {
        if (parts.isEmpty()) return this;
        lines.append(margin).append(key).append(":\n");
        parts.forEach(part -> lines.append(margin).append(part.inList()));
        return this;
    }

    /** Facts about one part, further in. */
    Facts part(String key, Facts part) {
        lines.append(margin).append(key).append(":\n").append(part);
        return this;
    }

    /** The facts as one thing of a list: a hyphen before the first. */
    String inList() {
        return "- " + lines.substring(margin.length());
    }

    /** The facts above a text. */
    String above(String text) {
        return "---\n" + lines + "---\n" + text + "\n";
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
