package org.understory.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.understory.subject.Subject;

/**
 * A picture as it hangs on something.
 *
 * @param id names the picture and gives its addresses
 * @param on what it hangs on
 * @param alt what it shows, in its owner's words, for those who do not see it; possibly empty; not HTML
 * @param width of the large size, in pixels
 * @param height of the large size, in pixels
 */
public record Picture(PictureId id, Subject on, String alt, int width, int height) {
    /** The width in the given size: with {@link #height} it lets a page reserve the room before the picture arrives. */
    public int width(PictureSize size) {
        return size.fit(new Dimensions(width, height)).width();
    }

    /** The height in the given size. */
    public int height(PictureSize size) {
        return size.fit(new Dimensions(width, height)).height();
    }

    static Picture from(ResultSet row, int number) throws SQLException {
        return new Picture(
                new PictureId(row.getString("token")),
                new Subject(row.getString("kind"), row.getLong("thing_id")),
                row.getString("alt"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
