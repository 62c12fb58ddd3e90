package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.media.Pictures;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;

/** Answers as moderators see them. */
@Component
class ModeratedAnswers implements Moderated {
    private static final String COLUMNS = "a.id, a.author_id, a.html, a.created_at, a.hidden_because";

    private final JdbcClient sql;
    private final Answers answers;
    private final Pictures pictures;
    private final KeptQuestions kept;

    ModeratedAnswers(JdbcClient sql, Answers answers, Pictures pictures, KeptQuestions kept) {
        this.sql = sql;
        this.answers = answers;
        this.pictures = pictures;
        this.kept = kept;
    }

    @Override
    public String kind() {
        return AnswerId.KIND;
    }

    @Override
    public String plural() {
        return "answers";
    }

    @Override
    public Optional<ModeratedThing> find(CommunityId community, long id) {
        return things(sql.sql("""
                select %s
                  from answers a
                 where a.id = :id
                   and a.community_id = :community
                """.formatted(COLUMNS))
                        .param("id", id)
                        .param("community", community.value())
                        .query(ModeratedAnswers::thing)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return list("true", community, before, most);
    }

    @Override
    public List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return list("a.state = 'hidden'", community, before, most);
    }

    private List<ModeratedThing> list(String which, CommunityId community, @Nullable Long before, int most) {
        return things(sql.sql("""
                select %s
                  from answers a
                 where a.community_id = :community
                   and a.id < :before
                   and %s
                 order by a.id desc
                 limit :most
                """.formatted(COLUMNS, which))
                .param("community", community.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(ModeratedAnswers::thing)
                .list());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hide(CommunityId community, long id, String reason) {
        lockQuestion(id);
        return changed(
                community,
                sql.sql("""
                update answers
                   set state = 'hidden',
                       hidden_because = :reason
                 where id = :id
                   and community_id = :community
                   and state = 'visible'
                returning question_id
                """)
                        .param("id", id)
                        .param("community", community.value())
                        .param("reason", reason)
                        .query(Long.class)
                        .optional());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restore(CommunityId community, long id) {
        lockQuestion(id);
        return changed(
                community,
                sql.sql("""
                update answers
                   set state = 'visible',
                       hidden_because = null
                 where id = :id
                   and community_id = :community
                   and state = 'hidden'
                returning question_id
                """)
                        .param("id", id)
                        .param("community", community.value())
                        .query(Long.class)
                        .optional());
    }

    private void lockQuestion(long answer) {
        sql.sql("""
                select id
                  from questions
                 where id = (select question_id from answers where id = :id)
                   for update
                """).param("id", answer).query(Long.class).list();
    }

    private boolean changed(CommunityId community, Optional<Long> question) {
        question.map(QuestionId::new).ifPresent(id -> {
            answers.recount(id);
            kept.changed(community, id);
        });
        return question.isPresent();
    }

    private List<ModeratedThing> things(List<ModeratedThing> found) {
        var hanging = pictures.on(found.stream().map(ModeratedThing::subject).toList());
        return found.stream()
                .map(one -> new ModeratedThing(
                        one.subject(),
                        one.author(),
                        one.html(),
                        hanging.getOrDefault(one.subject(), List.of()).size(),
                        one.at(),
                        one.path(),
                        one.hiddenBecause()))
                .toList();
    }

    private static ModeratedThing thing(ResultSet row, int n) throws SQLException {
        var id = new AnswerId(row.getLong("id"));
        var author = row.getObject("author_id", Long.class);
        return new ModeratedThing(
                id.subject(),
                author == null ? null : new MemberId(author),
                row.getString("html"),
                0,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                "/answers/" + id.value(),
                row.getString("hidden_because"));
    }
}
