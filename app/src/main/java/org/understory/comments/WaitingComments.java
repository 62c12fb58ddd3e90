package org.understory.comments;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.members.Waiting;
import org.understory.members.WaitingText;
import org.understory.members.WhenConfirmed;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.text.Excerpt;

/** What was written before the e-mail address was confirmed: it appears then, or goes. */
@Component
class WaitingComments implements Waiting, WhenConfirmed {
    private static final int SHORTENED = 300;

    private final JdbcClient sql;
    private final Threads threads;
    private final Tally tally;
    private final Pictures pictures;
    private final Commentables commentables;
    private final Announcing announcing;

    WaitingComments(
            JdbcClient sql,
            Threads threads,
            Tally tally,
            Pictures pictures,
            Commentables commentables,
            Announcing announcing) {

        this.sql = sql;
        this.threads = threads;
        this.tally = tally;
        this.pictures = pictures;
        this.commentables = commentables;
        this.announcing = announcing;
    }

    @Override
    public List<WaitingText> of(long entry) {
        var waiting = threads.waiting(entry);
        var hanging = pictures.on(waiting.stream().map(Comment::subject).toList());
        return waiting.reversed().stream()
                .map(comment -> new WaitingText(
                        comment.subject(),
                        Excerpt.ofMarkdown(comment.text(), SHORTENED).text(),
                        hanging.getOrDefault(comment.subject(), List.of()).size(),
                        commentables
                                .find(new Viewer.Visitor(comment.community()), comment.on())
                                .map(Commented::title)
                                .orElse(""),
                        comment.at()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(long entry, MemberId member, Set<Subject> kept) {
        for (var comment : threads.waiting(entry).reversed()) {
            if (kept.contains(comment.subject())) publish(comment, member);
            else drop(comment);
        }
    }

    private void publish(Comment comment, MemberId member) {
        sql.sql("""
                update comments
                   set state = 'visible',
                       entry_id = null,
                       member_id = :member
                 where id = :id
                """).param("id", comment.id()).param("member", member.value()).update();
        tally.add(comment.community(), comment.on(), 1);
        announcing.appeared(comment, member);
    }

    private void drop(Comment comment) {
        pictures.erase(comment.subject());
        sql.sql("delete from comments where id = :id").param("id", comment.id()).update();
    }
}
