package org.understory.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * What Ghost writes under Settings, Import/Export: the rows of its tables as JSON. Rows of posts stand before those that say who
 * wrote them, so the file is read once for these and once for the posts; never as a whole.
 */
final class GhostFile implements FormerSite {
    private static final Map<String, Set<String>> TABLES = Map.of(
            "posts", GhostPost.COLUMNS,
            "posts_authors", Set.of("post_id", "author_id", "sort_order"),
            "posts_tags", Set.of("post_id", "tag_id", "sort_order"),
            "posts_meta", Set.of("post_id", "feature_image_alt", "feature_image_caption"),
            "tags", Set.of("id", "name", "slug", "visibility"),
            "users", Set.of("id", "name", "slug", "bio"),
            "settings", Set.of("key", "value"));
    /** What JSON can say and no text holds: the character of number zero, and halves of characters. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(20_000_000).build())
            .build();

    private final Path file;
    private @Nullable GhostTables tables;

    GhostFile(Path file) {
        this.file = file;
    }

    @Override
    public Survey survey() throws IOException {
        var found = new GhostTables();
        var seen = new HashSet<String>();
        read(TABLES.keySet(), (table, line, row) -> {
            seen.add(table);
            found.add(table, line, row);
        });
        if (!seen.contains("posts")) throw new BrokenFile(1, "importing.former.notGhost");
        tables = found;
        return found.survey();
    }

    @Override
    public void posts(Each each) throws IOException {
        if (tables == null) survey();
        var known = Objects.requireNonNull(tables);
        read(Set.of("posts"), (table, line, row) -> each.take(known.post(new GhostPost(line, row))));
    }

    private interface Rows {
        void take(String table, int line, Map<String, String> row) throws IOException;
    }

    private void read(Set<String> wanted, Rows rows) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.PROPERTY_NAME) continue;
                var name = json.currentName();
                json.nextToken();
                if (name.equals("data") && json.currentToken() == JsonToken.START_OBJECT) tables(json, wanted, rows);
                else if (!name.equals("db")) json.skipChildren();
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BrokenFile(at == null ? 1 : at.getLineNr(), "importing.former.broken");
        }
    }

    private static void tables(JsonParser json, Set<String> wanted, Rows rows) throws IOException {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var table = json.currentName();
            json.nextToken();
            if (!wanted.contains(table) || json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var line = json.currentTokenLocation().getLineNr();
                rows.take(table, line, row(json, TABLES.getOrDefault(table, Set.of())));
            }
        }
    }

    /** The columns that are asked for, as text; what is null or more than one value is left out. */
    private static Map<String, String> row(JsonParser json, Set<String> columns) {
        var row = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL && columns.contains(name))
                row.put(name, NO_CHARACTER.matcher(json.getString()).replaceAll(""));
            else json.skipChildren();
        }
        return row;
    }
}
