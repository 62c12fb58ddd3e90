package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was put right in an article, told at its top for 30 days.
 *
 * @param safety whether the earlier words could have done harm
 */
record Correction(Day on, String reason, boolean safety) {
    private static final int DAYS = 30;

    boolean isToldOn(LocalDate today) {
        return today.isBefore(ends());
    }

    /** The first day on which it is told no more. */
    LocalDate ends() {
        return on.date().plusDays(DAYS);
    }

    static @Nullable Correction from(ResultSet row) throws SQLException {
        var reason = row.getString("correction");
        return reason == null ? null : new Correction(Day.from(row, "corrected_on"), reason, row.getBoolean("safety"));
    }
}
