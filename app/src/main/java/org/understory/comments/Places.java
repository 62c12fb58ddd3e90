package org.understory.comments;

import org.springframework.stereotype.Component;
import org.understory.members.Viewer;

/** Where a comment stands among the others: the page that shows it, and its place on that page. */
@Component
class Places {
    private final Threads threads;

    Places(Threads threads) {
        this.threads = threads;
    }

    String of(Commented commented, Comment comment, Viewer viewer) {
        var anchor = "#comment-" + comment.id();
        if (!(viewer instanceof Viewer.Present)) {
            return commented.path() + (CommentRules.isAuthor(viewer, comment) ? anchor : "#comments");
        }
        var cursor = threads.pageOf(comment);
        var page = cursor.equals(Cursor.START) ? commented.path() : "/comments?on=" + comment.on() + "&after=" + cursor;
        return page + anchor;
    }
}
