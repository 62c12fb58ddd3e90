package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.media.PictureAudience;
import org.understory.members.Viewer;
import org.understory.subject.Subject;

/** The pictures on comments are for whoever may read the comment; those of hidden ones are for nobody. */
@Component
class CommentPictures implements PictureAudience {
    private final Threads threads;
    private final Commentables commentables;

    CommentPictures(Threads threads, Commentables commentables) {
        this.threads = threads;
        this.commentables = commentables;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Comment.KIND);
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        var viewer = Viewer.of(request);
        if (viewer instanceof Viewer.Visitor) return Sight.HIDDEN;
        return threads.find(viewer, on.id())
                        .filter(comment -> comment.state() != Comment.State.HIDDEN)
                        .filter(comment -> CommentRules.mayRead(viewer, comment))
                        .filter(comment ->
                                commentables.find(viewer, comment.on()).isPresent())
                        .isPresent()
                ? Sight.READER
                : Sight.HIDDEN;
    }
}
