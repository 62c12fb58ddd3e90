package org.understory.comments;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.reactions.Reactable;
import org.understory.reactions.ReactedThing;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Comments as things that members react to: whoever may see what a comment stands under, and is not kept apart from its author. */
@Component
class ReactableComments implements Reactable {
    private final JdbcClient sql;
    private final Commentables commentables;

    ReactableComments(JdbcClient sql, Commentables commentables) {
        this.sql = sql;
        this.commentables = commentables;
    }

    @Override
    public String kind() {
        return Comment.KIND;
    }

    @Override
    public List<ReactedThing> find(Viewer viewer, Collection<Long> ids) {
        var face = viewer.face();
        if (face.isEmpty() || ids.isEmpty()) return List.of();
        var found = sql.sql("""
                select %s
                  from comments c
                 where c.id = any(:ids)
                   and c.community_id = :community
                   and c.state = 'visible'
                   and not apart(c.member_id, :viewer)
                """.formatted(Comment.COLUMNS))
                .param("ids", ids.toArray(Long[]::new))
                .param("community", viewer.community().value())
                .param("viewer", face.get().value())
                .query(Comment::from)
                .list();
        var open = open(viewer, found);
        return found.stream()
                .filter(comment -> open.contains(comment.on()))
                .map(ReactableComments::thing)
                .toList();
    }

    /** What they stand under, as far as the viewer may see it; a page shows comments under one thing. */
    private Set<Subject> open(Viewer viewer, List<Comment> comments) {
        return comments.stream()
                .map(Comment::on)
                .distinct()
                .filter(on -> commentables.find(viewer, on).isPresent())
                .collect(Collectors.toSet());
    }

    private static ReactedThing thing(Comment comment) {
        MemberId author = comment.author();
        return new ReactedThing(comment.subject(), author, "/comments/" + comment.id());
    }
}
