package org.understory.topics;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A subject that texts and questions of one community are about.
 *
 * @param slug the last part of its address
 * @param description one plain sentence, or empty
 */
public record Topic(long id, String slug, String name, String description) {
    /** The path of the topic's page. */
    public String path() {
        return "/topics/" + slug;
    }

    static Topic from(ResultSet row, int n) throws SQLException {
        return new Topic(row.getLong("id"), row.getString("slug"), row.getString("name"), row.getString("description"));
    }
}
