package org.understory.comments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.members.Reportable;
import org.understory.members.Reported;
import org.understory.members.Viewer;

/** Comments as things that people can report. */
@Component
class ReportedComments implements Reportable {
    private final Threads threads;
    private final Commentables commentables;

    ReportedComments(Threads threads, Commentables commentables) {
        this.threads = threads;
        this.commentables = commentables;
    }

    @Override
    public String kind() {
        return Comment.KIND;
    }

    @Override
    public Optional<Reported> find(Viewer viewer, long id) {
        return threads.find(viewer.community(), id)
                .filter(Comment::isVisible)
                .filter(comment -> commentables.find(viewer, comment.on()).isPresent())
                .map(comment -> new Reported(comment.subject(), "/comments/" + id));
    }
}
