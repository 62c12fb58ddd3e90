package org.understory.comments;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Tells other rooms of a comment from the moment that it can be seen. */
@Component
class Announcing {
    private final JdbcClient sql;
    private final Clock clock;
    private final ObjectProvider<Commentables> commentables;
    private final ApplicationEventPublisher events;

    /** @param commentables asked for when it is needed, because those rooms show comments themselves */
    Announcing(
            JdbcClient sql, Clock clock, ObjectProvider<Commentables> commentables, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.commentables = commentables;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void appeared(Comment comment, MemberId author) {
        var parent = comment.parent();
        events.publishEvent(new CommentWritten(
                comment.community(),
                comment.subject(),
                comment.on(),
                commentables.getObject().owner(comment.on()).orElse(null),
                parent == null ? null : new Subject(Comment.KIND, parent),
                parent == null ? null : author(parent),
                author,
                clock.instant()));
    }

    /** A parent that waits is no parent, so its author is its member. */
    private @Nullable MemberId author(long comment) {
        return sql.sql("select member_id from comments where id = :id and member_id is not null")
                .param("id", comment)
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .optional()
                .orElse(null);
    }
}
