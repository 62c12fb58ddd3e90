package org.understory.comments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.LinksAre;

/**
 * Someone who may write.
 *
 * @param entry what they gave at the gate while nobody has confirmed it: the member may then be somebody else's
 * @param links whether the links they type can be followed
 */
record Author(
        CommunityId community, MemberId member, @Nullable Long entry, LinksAre links) {

    static Optional<Author> of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Visitor visitor -> Optional.empty();
            case Viewer.Unconfirmed some ->
                Optional.of(new Author(some.community(), some.member(), some.entry(), LinksAre.TEXT));
            case Viewer.Present some ->
                Optional.of(new Author(some.community(), some.member(), null, CommentRules.links(some)));
        };
    }

    boolean waits() {
        return entry != null;
    }

    /** A waiting comment is its browser's until the address is confirmed, and a confirmed one its member's. */
    boolean wrote(Comment comment) {
        if (!comment.community().equals(community)) return false;
        return entry == null
                ? comment.entry() == null && member.equals(comment.author())
                : entry.equals(comment.entry());
    }
}
