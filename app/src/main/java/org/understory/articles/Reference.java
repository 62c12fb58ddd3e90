package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A source that articles may cite, as an editor wrote it.
 *
 * @param slug the word by which articles cite it: {@code [^humbert-1991]}
 * @param doi without {@code https://doi.org/}
 * @param isbn thirteen digits
 */
public record Reference(
        String slug,
        String title,
        String authors,
        String publisher,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String isbn,
        @Nullable String url) {

    /** As the library prints it. */
    public Source printed() {
        return new Source(title, authors, publisher, year, doi, pmid, isbn, url, null);
    }

    static Reference from(ResultSet row, int n) throws SQLException {
        return new Reference(
                row.getString("slug"),
                row.getString("title"),
                row.getString("authors"),
                row.getString("publisher"),
                row.getObject("year", Integer.class),
                row.getString("doi"),
                row.getString("pmid"),
                row.getString("isbn"),
                row.getString("url"));
    }
}
