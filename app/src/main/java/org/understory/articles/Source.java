package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a statement rests on. */
record Source(
        String title,
        String authors,
        String publisher,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String url) {

    /** Where it can be looked up: by its DOI, else at its address, else in PubMed. */
    @Nullable
    String link() {
        if (doi != null) return "https://doi.org/" + doi;
        return url != null ? url : pubMed();
    }

    @Nullable
    String pubMed() {
        return pmid == null ? null : "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/";
    }

    /** The authors, ended by one full stop. */
    String credit() {
        return authors.isEmpty() || authors.endsWith(".") ? authors : authors + ".";
    }

    /** Publisher and year, as far as they are known. */
    String imprint() {
        if (year == null) return publisher;
        return publisher.isEmpty() ? year.toString() : publisher + ", " + year;
    }

    static Source from(ResultSet row) throws SQLException {
        return new Source(
                row.getString("title"),
                row.getString("authors"),
                row.getString("publisher"),
                row.getObject("year", Integer.class),
                row.getString("doi"),
                row.getString("pmid"),
                row.getString("url"));
    }
}
