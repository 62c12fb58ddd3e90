package org.understory.desk;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a reviewer says about a passage.
 *
 * @param passage counted from 1 in the text as it is shown; 0 is the whole
 */
record Remark(long review, int passage, String text) {
    static final int LONGEST = 2000;

    static Remark from(ResultSet row, int n) throws SQLException {
        return new Remark(row.getLong("review_id"), row.getInt("passage"), row.getString("text"));
    }
}
