package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Questions that editors take up for the library, and telling whoever asked; editors do not learn who that is. */
@Component
public class LibraryQuestions {
    private static final String COLUMNS = "q.id, q.title, q.audience = 'everyone' as open";

    private final JdbcClient sql;
    private final Questions questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LibraryQuestions(JdbcClient sql, Questions questions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A question that can be taken up.
     *
     * @param open whether everyone may read it
     */
    public record Found(QuestionId id, String title, boolean open) {
        public String path() {
            return Question.path(id, open, title);
        }

        static Found from(ResultSet row, int n) throws SQLException {
            return new Found(new QuestionId(row.getLong("id")), row.getString("title"), row.getBoolean("open"));
        }
    }

    /** These questions as far as the viewer finds them in lists; polls and quizzes are none. One statement. */
    public List<Found> seen(Viewer viewer, Collection<QuestionId> ids) {
        return sql.sql("""
                select %s
                  from questions q
                 where q.id = any(:ids)
                   and q.community_id = :community
                   and q.kind = 'question'
                   and %s
                   %s
                """.formatted(
                                COLUMNS, Sight.LISTED, viewer.face().isPresent() ? "" : "and q.audience = 'everyone'"))
                .param("ids", numbers(ids))
                .param("community", viewer.community().value())
                .param("viewer", Sight.viewer(viewer))
                .query(Found::from)
                .list();
    }

    /** Those of them that everyone may read. One statement. */
    public List<Found> open(CommunityId community, Collection<QuestionId> ids) {
        return sql.sql("""
                select %s
                  from questions q
                 where q.id = any(:ids)
                   and q.community_id = :community
                   and q.state = 'visible'
                   and q.audience = 'everyone'
                 order by q.id
                """.formatted(COLUMNS))
                .param("ids", numbers(ids))
                .param("community", community.value())
                .query(Found::from)
                .list();
    }

    /** Tells the asker that the library takes the question up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenUp(CommunityId community, QuestionId question) {
        asker(question)
                .ifPresent(
                        asker -> events.publishEvent(new QuestionTakenUp(community, question, asker, clock.instant())));
    }

    /** Tells the asker that an article answers the question. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inLibrary(CommunityId community, QuestionId question) {
        asker(question)
                .ifPresent(asker ->
                        events.publishEvent(new QuestionInLibrary(community, question, asker, clock.instant())));
    }

    private Optional<MemberId> asker(QuestionId question) {
        return questions.asker(question);
    }

    private static Long[] numbers(Collection<QuestionId> ids) {
        return ids.stream().map(QuestionId::value).toArray(Long[]::new);
    }
}
