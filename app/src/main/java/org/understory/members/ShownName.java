package org.understory.members;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.media.PictureId;

/**
 * How a member's words are signed. The templates {@code members.avatar} and {@code members.name} show it.
 *
 * @param value the pseudonym or the first name; null where the page says "A … subscriber"
 * @param handle the pseudonym; null for a subscriber
 * @param avatarSeed draws the avatar of who chose no picture
 * @param picture the picture they chose, for members' eyes only; null where there is none
 */
public record ShownName(
        @Nullable String value,
        @Nullable String handle,
        long avatarSeed,
        @Nullable PictureId picture) {
    /** The address of the member's page; null for a subscriber, who has none. */
    public @Nullable String path() {
        return handle == null ? null : pathOf(handle);
    }

    /** The address of a member's page, with letters of any script. */
    static String pathOf(String handle) {
        return "/members/" + URLEncoder.encode(handle, StandardCharsets.UTF_8);
    }

    /** The letter that stands for a subscriber, who has no avatar. */
    String initial() {
        return value == null ? "S" : new String(Character.toChars(value.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
