package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.comments.Commentable;
import org.understory.comments.Commented;
import org.understory.comments.Standing;
import org.understory.members.Viewer;
import org.understory.subject.Audience;
import org.understory.subject.MemberId;
import org.understory.web.Messages;

/**
 * Answers as things under which people comment. The asker of an anonymous question is not let in: a comment carries a name,
 * and what it says would tell whose question it is. They add an answer instead, signed “the asker”.
 */
@Component
class CommentedAnswers implements Commentable {
    private final JdbcClient sql;
    private final Answers answers;
    private final Questions questions;
    private final Messages messages;

    CommentedAnswers(JdbcClient sql, Answers answers, Questions questions, Messages messages) {
        this.sql = sql;
        this.answers = answers;
        this.questions = questions;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return AnswerId.KIND;
    }

    @Override
    public Optional<Commented> find(Viewer viewer, long id) {
        return answers.find(viewer, id)
                .filter(Answer::isVisible)
                .flatMap(answer -> questions
                        .find(viewer, answer.question().value())
                        .filter(question -> !(question.anonymous() && question.own()))
                        .map(question -> new Commented(answer.subject(), title(question), "/answers/" + id)));
    }

    /** Not the asker of an anonymous question: they are not let in. */
    @Override
    public Optional<MemberId> owner(long id) {
        return sql.sql("select author_id from answers where id = :id and author_id is not null")
                .param("id", id)
                .query((row, n) -> new MemberId(row.getLong("author_id")))
                .optional();
    }

    @Override
    public List<Standing> standing(Collection<Long> ids) {
        return sql.sql("""
                select a.id, a.author_id, q.title, q.audience, q.author_id as asker_id
                  from answers a
                  join questions q on q.id = a.question_id
                 where a.id = any(:ids)
                   and a.state = 'visible'
                   and q.state = 'visible'
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Standing(
                        new AnswerId(row.getLong("id")).subject(),
                        messages.say("questions.commented", row.getString("title")),
                        Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                        member(row, "asker_id"),
                        member(row, "author_id")))
                .list();
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        var member = row.getObject(column, Long.class);
        return member == null ? null : new MemberId(member);
    }

    private String title(Question question) {
        return question.isDeleted()
                ? messages.say("questions.takenBack.title")
                : messages.say("questions.commented", question.title());
    }
}
