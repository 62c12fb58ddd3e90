package org.understory.comments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.understory.media.Picture;
import org.understory.members.ShownName;
import org.understory.reactions.ReactionBar;
import org.understory.web.Tint;

/**
 * A comment as one viewer sees it.
 *
 * @param name how it is signed; null for a subscriber who did not wish to be named
 * @param signed the member with a pseudonym who signed it, or null
 * @param bar the reactions to it; null where the viewer sees only its beginning, or nothing
 */
record ShownComment(
        Comment comment,
        Look look,
        @Nullable String name,
        @Nullable ShownName signed,
        List<Picture> pictures,
        @Nullable ReactionBar bar,
        boolean mayReply,
        boolean mayEdit,
        boolean mayDelete,
        boolean mayModerate) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    ShownComment {
        pictures = List.copyOf(pictures);
    }

    /** How much of it is shown. */
    sealed interface Look {
        record Whole(String html) implements Look {}

        /**
         * Its beginning.
         *
         * @param more where the rest can be had, or null where nothing was left out
         */
        record Beginning(String text, @Nullable String more) implements Look {}

        /** Nothing: a moderator hid it. */
        record HiddenAway() implements Look {}

        /** Nothing: its author took it back. */
        record TakenBack() implements Look {}
    }

    String anchor() {
        return "comment-" + comment.id();
    }

    boolean isReply() {
        return comment.parent() != null;
    }

    boolean isWaiting() {
        return comment.state() == Comment.State.WAITING;
    }

    /** The colour of the circle beside it: a name's own, and for who is not named the comment's, which tells nobody apart. */
    Tint tint() {
        return name == null ? Tint.of(comment.id()) : Tint.of(name);
    }

    /** The letter in the circle beside it, when it is signed with a name. */
    String initial() {
        if (name == null) return "";
        return new String(Character.toChars(name.codePointAt(0))).toUpperCase(Locale.ROOT);
    }

    String day() {
        return day(comment.at());
    }

    static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    boolean mayAnything() {
        return mayReply || mayEdit || mayDelete || mayModerate;
    }
}
