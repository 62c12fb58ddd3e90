package org.understory.questions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.comments.Comments;
import org.understory.media.Captioned;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.reactions.Reactions;
import org.understory.subject.MemberId;

/** Changing and taking back one's own answers. A change takes a professional's check away. */
@Component
class AnswerChanges {
    private final JdbcClient sql;
    private final Clock clock;
    private final Questions questions;
    private final Answers answers;
    private final Pictures pictures;
    private final KeptQuestions kept;
    private final Comments comments;
    private final Reactions reactions;

    AnswerChanges(
            JdbcClient sql,
            Clock clock,
            Questions questions,
            Answers answers,
            Pictures pictures,
            KeptQuestions kept,
            Comments comments,
            Reactions reactions) {
        this.sql = sql;
        this.clock = clock;
        this.questions = questions;
        this.answers = answers;
        this.pictures = pictures;
        this.kept = kept;
        this.comments = comments;
        this.reactions = reactions;
    }

    /** @param version the one that the form was filled with */
    @Transactional
    public Answering edit(Viewer viewer, long id, int version, String text, List<Captioned> hung) {
        var found = locked(viewer, id).filter(QuestionRules::mayEdit);
        if (found.isEmpty() || viewer.face().isEmpty()) return new Answering.NotTheirs();
        var answer = found.get();
        var sha256 = AnswerHash.of(text, hung);
        if (answer.sha256().equals(sha256)) return new Answering.Answered(answer);
        if (answer.version() != version) return new Answering.Stale(answer);
        MemberId member = viewer.face().get();
        if (!pictures.hang(answer.community(), member, answer.subject(), hung)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Answering.PicturesGone();
        }
        remember(answer);
        sql.sql("""
                update answers
                   set text = :text,
                       html = :html,
                       sha256 = :sha256,
                       checked = false,
                       version = version + 1,
                       edited_at = :now
                 where id = :id
                """)
                .param("text", text)
                .param("html", Askings.html(text))
                .param("sha256", sha256)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        changed(answer);
        return new Answering.Answered(answers.find(viewer, id).orElseThrow());
    }

    private void remember(Answer answer) {
        var written = answer.editedAt() == null ? answer.at() : answer.editedAt();
        sql.sql("""
                insert into answer_versions (answer_id, version, html, written_at)
                values (:answer, :version, :html, :at)
                """)
                .param("answer", answer.id().value())
                .param("version", answer.version())
                .param("html", answer.html())
                .param("at", written.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes an answer back for good; with it go its votes, its checks and its pictures. */
    @Transactional
    public Optional<Answer> delete(Viewer viewer, long id) {
        var found = locked(viewer, id).filter(QuestionRules::mayDelete);
        found.ifPresent(answer -> {
            remove(answer.id());
            changed(answer);
        });
        return found;
    }

    void remove(AnswerId answer) {
        pictures.erase(answer.subject());
        comments.forget(List.of(answer.subject()));
        reactions.forget(List.of(answer.subject()));
        sql.sql("delete from answers where id = :id")
                .param("id", answer.value())
                .update();
    }

    private void changed(Answer answer) {
        answers.recount(answer.question());
        kept.changed(answer.community(), answer.question());
    }

    private Optional<Answer> locked(Viewer viewer, long id) {
        return answers.find(viewer, id)
                .flatMap(answer -> questions.locked(viewer, answer.question().value()))
                .flatMap(question -> answers.locked(viewer, id));
    }
}
