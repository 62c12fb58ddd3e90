package org.understory.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of the database as the plain values of an export: by column, without what is empty. */
public final class PlainRow {
    private PlainRow() {}

    public static Map<String, Object> of(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = row.getObject(i);
            if (value == null) continue;
            var plain =
                    switch (value) {
                        case Timestamp time -> time.toInstant();
                        case Number number -> number;
                        case Boolean yes -> yes;
                        default -> value.toString();
                    };
            values.put(columns.getColumnLabel(i), plain);
        }
        return values;
    }
}
