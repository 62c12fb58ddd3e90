package org.understory.comments;

import org.understory.communities.Role;
import org.understory.members.Viewer;
import org.understory.text.LinksAre;

/** Who may do what with a comment, and how much of it. */
final class CommentRules {
    static final int LONGEST = 5_000;
    static final int SHORTENED = 240;
    static final int MOST_IN_TEN_MINUTES = 10;
    static final int MOST_IN_A_DAY = 80;
    static final int MOST_WAITING = 5;

    private CommentRules() {}

    /** Subscribers gave nothing but an address, so spam must gain nothing from them. */
    static LinksAre links(Viewer.Present viewer) {
        return viewer.handle() != null || !viewer.roles().isEmpty() ? LinksAre.LIVE : LinksAre.TEXT;
    }

    static boolean isAuthor(Viewer viewer, Comment comment) {
        return Author.of(viewer).filter(author -> author.wrote(comment)).isPresent();
    }

    static boolean mayEdit(Viewer viewer, Comment comment) {
        return isAuthor(viewer, comment)
                && (comment.state() == Comment.State.VISIBLE || comment.state() == Comment.State.WAITING);
    }

    static boolean mayDelete(Viewer viewer, Comment comment) {
        return isAuthor(viewer, comment);
    }

    static boolean mayReply(Viewer viewer, Comment comment) {
        return viewer instanceof Viewer.Present && comment.isVisible();
    }

    static boolean mayModerate(Viewer viewer) {
        return viewer.is(Role.MODERATOR);
    }

    /** Whether the words and pictures of a comment are for this viewer. */
    static boolean mayRead(Viewer viewer, Comment comment) {
        return switch (comment.state()) {
            case VISIBLE -> viewer instanceof Viewer.Present;
            case WAITING -> isAuthor(viewer, comment);
            case HIDDEN -> isAuthor(viewer, comment) || mayModerate(viewer);
            case DELETED -> false;
        };
    }
}
