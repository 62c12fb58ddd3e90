package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as it is printed. */
record Day(LocalDate date) {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    static Day from(ResultSet row, String column) throws SQLException {
        return new Day(row.getObject(column, LocalDate.class));
    }

    /** For machines: {@code 2026-03-02}. */
    String iso() {
        return date.toString();
    }

    /** For people: {@code 2 March 2026}. */
    String words() {
        return WORDS.format(date);
    }

    /** For people: {@code March 2026}. */
    String month() {
        return MONTH.format(date);
    }
}
