package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a statement rests on, as it is printed.
 *
 * @param putRight when and why its entry was last put right, or null
 */
public record Source(
        String title,
        String authors,
        String publisher,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String isbn,
        @Nullable String url,
        @Nullable PutRight putRight) {

    /**
     * That an entry was put right.
     *
     * @param why in the words of whoever did, or null where a folder brought it
     */
    public record PutRight(LocalDate on, @Nullable String why) {
        /** For people: {@code 2 March 2026}. */
        public String day() {
            return new Day(on).words();
        }
    }

    /** Where it can be looked up: by its DOI, else at its address, else in PubMed. */
    public @Nullable String link() {
        if (doi != null) return "https://doi.org/" + doi;
        return url != null ? url : pubMed();
    }

    public @Nullable String pubMed() {
        return pmid == null ? null : "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/";
    }

    /** The authors, ended by one full stop. */
    public String credit() {
        return authors.isEmpty() || authors.endsWith(".") ? authors : authors + ".";
    }

    /** Publisher and year, as far as they are known. */
    public String imprint() {
        if (year == null) return publisher;
        return publisher.isEmpty() ? year.toString() : publisher + ", " + year;
    }

    static Source from(ResultSet row) throws SQLException {
        var on = row.getObject("changed_on", LocalDate.class);
        return new Source(
                row.getString("title"),
                row.getString("authors"),
                row.getString("publisher"),
                row.getObject("year", Integer.class),
                row.getString("doi"),
                row.getString("pmid"),
                row.getString("isbn"),
                row.getString("url"),
                on == null ? null : new PutRight(on, row.getString("changed_why")));
    }
}
