package org.understory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.understory.subject.Audience;
import org.understory.subject.Subject;

/**
 * Something that was found.
 *
 * @param id its number in the index
 * @param audience as it was when it was indexed
 */
record Hit(long id, Subject subject, float rank, Audience audience) {
    static Hit from(ResultSet row, int n) throws SQLException {
        return new Hit(
                row.getLong("id"),
                new Subject(row.getString("kind"), row.getLong("thing")),
                row.getFloat("rank"),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)));
    }
}
