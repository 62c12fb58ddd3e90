package org.understory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.understory.subject.Subject;

/**
 * Something that was found.
 *
 * @param id its number in the index
 * @param audience as it was when it was indexed
 */
record Hit(long id, Subject subject, float rank, String audience) {
    static Hit from(ResultSet row, int n) throws SQLException {
        return new Hit(
                row.getLong("id"),
                new Subject(row.getString("kind"), row.getLong("thing")),
                row.getFloat("rank"),
                row.getString("audience"));
    }
}
