package org.understory.moderation;

import org.jspecify.annotations.Nullable;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;

/**
 * What a decision is about.
 *
 * @param plural the word for its kind in addresses
 * @param room where it can be hidden and removed, or null: an article is mended by its editors
 * @param words as moderators see it; null when it has none of its own or is gone
 * @param place the page that shows it, or null when it is gone
 * @param author null where there is none or nobody may know
 * @param concerned whom a decision concerns and is told to, also where moderators may not know who that is: never shown
 */
record Thing(
        Subject on,
        String plural,
        @Nullable Moderated room,
        @Nullable ModeratedThing words,
        @Nullable String place,
        @Nullable MemberId author,
        @Nullable MemberId concerned) {

    /** Whether the author stays unknown to the moderators. */
    boolean isAnonymous() {
        return author == null && concerned != null;
    }

    String path() {
        return path(plural, on);
    }

    static String path(String plural, Subject on) {
        return "/moderation/" + plural + "/" + on.id();
    }
}
