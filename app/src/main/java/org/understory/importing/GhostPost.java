package org.understory.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of Ghost's table of posts. */
record GhostPost(int line, Map<String, String> row) {
    static final Set<String> COLUMNS = Set.of(
            "id",
            "title",
            "slug",
            "html",
            "feature_image",
            "type",
            "page",
            "status",
            "published_at",
            "custom_excerpt",
            "author_id");
    private static final Set<String> SEEN = Set.of("published", "sent");

    String of(String column) {
        return row.getOrDefault(column, "").strip();
    }

    boolean isPage() {
        return of("type").equals("page") || of("page").equals("1") || of("page").equals("true");
    }

    String path() {
        return "/" + of("slug") + "/";
    }

    @Nullable
    LocalDate first() {
        if (!SEEN.contains(of("status"))) return null;
        try {
            var at = of("published_at");
            var instant = at.matches("\\d{9,14}") ? Instant.ofEpochMilli(Long.parseLong(at)) : instant(at);
            return instant.atOffset(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Older versions write a blank in the place of the T, and no zone. */
    private static Instant instant(String at) {
        var iso = at.replace(' ', 'T');
        return Instant.parse(iso.endsWith("Z") ? iso : iso + "Z");
    }
}
