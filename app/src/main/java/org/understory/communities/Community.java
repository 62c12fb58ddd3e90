package org.understory.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.web.Site;

/**
 * One condition's community: its names, address, colours and texts.
 *
 * @param host the host name it answers on, or null
 * @param baseUrl where its absolute links begin
 * @param privacyVersion the version of the privacy policy that consent is given to
 */
public record Community(
        CommunityId id,
        String slug,
        String name,
        String line,
        String condition,
        @Nullable String host,
        String baseUrl,
        String accentLight,
        String accentDark,
        String about,
        String guidelines,
        String privacy,
        String privacyVersion,
        String terms,
        String termsVersion,
        int minimumAge,
        boolean demo)
        implements Site {

    private static final String DEFAULT_ACCENTS = "#B83E28 #FF9C84";

    @Override
    public @Nullable String accentStylesheet() {
        var accents = accentLight + " " + accentDark;
        if (accents.equalsIgnoreCase(DEFAULT_ACCENTS)) return null;
        return "/accent-" + (accentLight + "-" + accentDark).replace("#", "").toLowerCase(java.util.Locale.ROOT)
                + ".css";
    }

    static Community from(ResultSet row, String baseUrl) throws SQLException {
        return new Community(
                new CommunityId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("line"),
                row.getString("condition"),
                row.getString("host"),
                row.getString("public_url") == null ? baseUrl : row.getString("public_url"),
                row.getString("accent_light"),
                row.getString("accent_dark"),
                row.getString("about"),
                row.getString("guidelines"),
                row.getString("privacy"),
                row.getString("privacy_version"),
                row.getString("terms"),
                row.getString("terms_version"),
                row.getInt("minimum_age"),
                row.getBoolean("demo"));
    }
}
