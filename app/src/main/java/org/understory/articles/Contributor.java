package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.understory.web.Tint;

/**
 * A writer's or reviewer's public face.
 *
 * @param verified who checked the credentials, how and when
 * @param interests what the person declares about money and other ties
 */
record Contributor(
        long id,
        String slug,
        String role,
        String name,
        String credentials,
        String verified,
        String interests,
        String biography) {

    String path() {
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

    static Contributor from(ResultSet row, int n) throws SQLException {
        return new Contributor(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("role"),
                row.getString("name"),
                row.getString("credentials"),
                row.getString("verified"),
                row.getString("interests"),
                row.getString("biography"));
    }
}
