package org.understory.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.web.Site;

/**
 * One condition's community: its names, address, colours and texts.
 *
 * @param host the host name it answers on, or null
 * @param baseUrl where its absolute links begin
 * @param senderName the name that letters carry instead of the community's, or null
 * @param contact an e-mail address for the public to write to, or null
 * @param settingUp whether an owner is being led through the settings for the first time
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
        @Nullable String senderName,
        @Nullable String contact,
        int minimumAge,
        boolean demo,
        boolean settingUp)
        implements Site {

    @Override
    public @Nullable String accentStylesheet() {
        return accent().equals(Accent.CORAL) ? null : accent().path();
    }

    /** Its colour for what a person should press. */
    public Accent accent() {
        return new Accent(accentLight.toUpperCase(Locale.ROOT), accentDark.toUpperCase(Locale.ROOT));
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
                row.getString("sender_name"),
                row.getString("contact"),
                row.getInt("minimum_age"),
                row.getBoolean("demo"),
                row.getBoolean("setting_up"));
    }
}
