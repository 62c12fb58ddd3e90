package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.subject.PersonId;
import org.understory.web.Tint;

/**
 * A writer's or reviewer's public face.
 *
 * @param verified who checked the credentials, how and when
 * @param person the account of whoever signs at the desk under this name, or null
 * @param verifiedBy the owner or editor who looked at the credentials at the desk, or null
 * @param interests what the person declares about money and other ties
 */
public record Contributor(
        long id,
        String slug,
        String role,
        String name,
        String credentials,
        String verified,
        String interests,
        String biography,
        @Nullable PersonId person,
        @Nullable PersonId verifiedBy,
        @Nullable LocalDate verifiedOn) {

    public String path() {
        return "/contributors/" + slug;
    }

    /** The first paragraph of the biography, for the foot of an article. */
    String opening() {
        return paragraphs().getFirst();
    }

    List<String> paragraphs() {
        return List.of(biography.strip().split("\\n\\s*\\n"));
    }

    /** Up to two capitals that stand for the person where there is no picture: without a title such as Dr. */
    String initials() {
        var words = name.replaceFirst("^(Dr|Prof|Nurse|Mr|Mrs|Ms|Dietitian)\\.? (?=\\S)", "")
                .split(" ");
        var first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        if (words.length == 1) return first;
        var last = words[words.length - 1];
        return first + last.substring(0, last.offsetByCodePoints(0, 1));
    }

    Tint tint() {
        return Tint.of(slug);
    }

    /** Whether this person may be asked for a review, as far as their page says. */
    public boolean mayReview() {
        return role.equals("reviewer")
                && person != null
                && verifiedBy != null
                && !credentials.isBlank()
                && !verified.isBlank()
                && !interests.isBlank();
    }

    static Contributor from(ResultSet row, int n) throws SQLException {
        return new Contributor(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("role"),
                row.getString("name"),
                row.getString("credentials"),
                row.getString("verified"),
                row.getString("interests"),
                row.getString("biography"),
                Version.Row.person(row, "person_id"),
                Version.Row.person(row, "verified_by"),
                row.getObject("verified_on", LocalDate.class));
    }
}
