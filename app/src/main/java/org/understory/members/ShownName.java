package org.understory.members;

import org.jspecify.annotations.Nullable;

/**
 * How a member's words are signed.
 *
 * @param value the pseudonym or the first name; null where the page says "A … subscriber"
 * @param handle the pseudonym; null for a subscriber
 * @param avatarSeed draws the avatar of who chose no picture
 */
public record ShownName(@Nullable String value, @Nullable String handle, long avatarSeed) {
    /** The address of the member's page; null for a subscriber, who has none. */
    public @Nullable String path() {
        return handle == null ? null : "/members/" + handle;
    }
}
