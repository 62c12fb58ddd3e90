package org.understory.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One thing that staff did. */
public record Act(
        long id,
        Instant at,
        @Nullable PersonId by,
        String act,
        @Nullable Subject thing,
        Map<String, Object> detail) {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    static Act from(ResultSet row, JsonMapper json) throws SQLException {
        var by = row.getObject("by_person", Long.class);
        var kind = row.getString("kind");
        return new Act(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                row.getString("act"),
                kind == null ? null : new Subject(kind, row.getLong("thing")),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
