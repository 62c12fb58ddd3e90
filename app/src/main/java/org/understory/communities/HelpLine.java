package org.understory.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where someone in trouble finds a person to talk to.
 *
 * @param kind what it is for: {@code emergency}, {@code crisis} or {@code condition}
 * @param number the number to call, or an address
 * @param how what else to know: text, chat, which language
 * @param checkedAt when an owner last called or checked it; null if nobody has
 */
public record HelpLine(
        String kind,
        String country,
        String name,
        String number,
        String how,
        String hours,
        @Nullable Instant checkedAt) {

    /** The number as a link dials it, or null where it is no number. */
    public @Nullable String dial() {
        var digits = number.replaceAll("[^0-9+]", "");
        return number.matches("[0-9+ ()/-]{2,}") && digits.length() > 1 ? "tel:" + digits : null;
    }

    static HelpLine from(ResultSet row, int n) throws SQLException {
        var checked = row.getObject("checked_at", OffsetDateTime.class);
        return new HelpLine(
                row.getString("kind"),
                row.getString("country"),
                row.getString("name"),
                row.getString("number"),
                row.getString("how"),
                row.getString("hours"),
                checked == null ? null : checked.toInstant());
    }
}
