package org.understory.questions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;
import org.understory.reactions.Reactions;
import org.understory.subject.CommunityId;
import org.understory.topics.Topic;

/** Changing and taking back one's own questions. */
@Component
class QuestionChanges {
    private final JdbcClient sql;
    private final Clock clock;
    private final Questions questions;
    private final Askings askings;
    private final KeptQuestions kept;
    private final Reactions reactions;

    QuestionChanges(
            JdbcClient sql,
            Clock clock,
            Questions questions,
            Askings askings,
            KeptQuestions kept,
            Reactions reactions) {
        this.sql = sql;
        this.clock = clock;
        this.questions = questions;
        this.askings = askings;
        this.kept = kept;
        this.reactions = reactions;
    }

    /** Saves the changed words and keeps the earlier ones. Whether it is anonymous stays as it was asked. */
    @Transactional
    public Asking edit(Viewer viewer, long id, AskForm form, List<Topic> topics) {
        var found = questions.locked(viewer, id).filter(QuestionRules::mayEdit);
        if (found.isEmpty()) return new Asking.NotTheirs();
        var question = found.get();
        if (isSame(question, form, topics)) return new Asking.Asked(question.id());
        if (question.version() != form.seenVersion()) return new Asking.Stale(question);
        if (form.isOpen() && !question.isOpen() && question.answers() > 0) return new Asking.CannotWiden();
        remember(question);
        sql.sql("""
                update questions
                   set title = :title,
                       text = :text,
                       html = :html,
                       audience = :audience,
                       version = version + 1,
                       edited_at = :now
                 where id = :id
                """)
                .param("title", form.cleanTitle())
                .param("text", form.cleanDetails())
                .param("html", Askings.html(form.cleanDetails()))
                .param("audience", Askings.word(form.chosenAudience()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        askings.tag(question.id(), Askings.ids(topics));
        kept.changed(question.community(), question.id());
        return new Asking.Asked(question.id());
    }

    private static boolean isSame(Question question, AskForm form, List<Topic> topics) {
        return question.title().equals(form.cleanTitle())
                && question.text().equals(form.cleanDetails())
                && question.isOpen() == form.isOpen()
                && question.topics().equals(Askings.ids(topics));
    }

    private void remember(Question question) {
        var written = question.editedAt() == null ? question.at() : question.editedAt();
        sql.sql("""
                insert into question_versions (question_id, version, title, html, written_at)
                values (:question, :version, :title, :html, :at)
                """)
                .param("question", question.id().value())
                .param("version", question.version())
                .param("title", question.title())
                .param("html", question.html())
                .param("at", written.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes a question back for good. What others answered stays, under a question without a word or a name.
     *
     * @return whether its page is still there; nothing if it is not theirs
     */
    @Transactional
    public Optional<Boolean> delete(Viewer viewer, long id) {
        return questions.locked(viewer, id).filter(QuestionRules::mayDelete).map(question -> {
            takeBack(question.id());
            kept.changed(question.community(), question.id());
            return question.answers() > 0;
        });
    }

    /** As a moderator decided. Answers whether it was there. */
    @Transactional
    public boolean remove(CommunityId community, QuestionId id) {
        var found = questions.placed(community, id).filter(question -> !question.isDeleted());
        found.ifPresent(question -> {
            takeBack(id);
            kept.changed(community, id);
        });
        return found.isPresent();
    }

    /** Removes it, or empties it when others answered. Call with the question locked. */
    void takeBack(QuestionId question) {
        reactions.forget(List.of(question.subject()));
        var answered = sql.sql("select exists (select 1 from answers where question_id = :id)")
                .param("id", question.value())
                .query(Boolean.class)
                .single();
        if (!answered) {
            sql.sql("delete from questions where id = :id")
                    .param("id", question.value())
                    .update();
            return;
        }
        sql.sql("delete from polls where question_id = :id")
                .param("id", question.value())
                .update();
        sql.sql("delete from question_versions where question_id = :id")
                .param("id", question.value())
                .update();
        sql.sql("delete from question_topics where question_id = :id")
                .param("id", question.value())
                .update();
        sql.sql("""
                update questions
                   set state = 'deleted',
                       author_id = null,
                       title = '',
                       text = '',
                       html = '',
                       hidden_because = null,
                       fingerprint = null
                 where id = :id
                """).param("id", question.value()).update();
    }
}
