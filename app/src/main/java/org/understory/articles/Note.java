package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.understory.text.Citation;

/** A numbered note under an article: the source, and the places in the text that mention it. */
public record Note(Citation citation, Source source) {
    static Note from(ResultSet row, int n) throws SQLException {
        var citation = new Citation(row.getInt("number"), row.getString("slug"), row.getInt("mentions"));
        return new Note(citation, Source.from(row));
    }
}
