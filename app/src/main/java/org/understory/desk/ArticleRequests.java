package org.understory.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleId;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.articles.Publishing;
import org.understory.articles.Release;
import org.understory.audit.Audit;
import org.understory.questions.LibraryQuestions;
import org.understory.questions.QuestionId;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** The questions of members that the library takes up, from the question to the article. Their askers hear of both. */
@Component
class ArticleRequests {
    private final JdbcClient sql;
    private final Manuscripts manuscripts;
    private final Drafts drafts;
    private final LibraryQuestions questions;
    private final Audit audit;
    private final Clock clock;

    ArticleRequests(
            JdbcClient sql,
            Manuscripts manuscripts,
            Drafts drafts,
            LibraryQuestions questions,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.manuscripts = manuscripts;
        this.drafts = drafts;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a question up, once, and tells whoever asked.
     *
     * @param into the article whose draft gets a folded answer to be written, or null for an article of its own
     */
    @Transactional
    public TakingUp takeUp(
            CommunityId community, QuestionId question, String wording, @Nullable Manuscript into, PersonId by) {
        var added = sql.sql("""
                insert into desk_requests (community_id, question_id, wording, as_answer, article_id, taken_by, taken_at)
                values (:community, :question, :wording, :answer, :article, :by, :now)
                    on conflict (question_id) do nothing
                returning %s
                """.formatted(ArticleRequest.COLUMNS))
                .param("community", community.value())
                .param("question", question.value())
                .param("wording", wording)
                .param("answer", into != null)
                .param("article", into == null ? null : into.id().value())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(ArticleRequest::from)
                .optional();
        if (added.isEmpty()) return new TakingUp.Already();
        if (into != null && !fold(added.get(), into, by)) {
            delete(community, added.get().id());
            return new TakingUp.NoRoom();
        }
        questions.takenUp(community, question);
        audit.record(
                community,
                by,
                "question-taken-up",
                question.subject(),
                Map.of("as", into == null ? "article" : "answer"));
        return new TakingUp.TakenUp();
    }

    private boolean fold(ArticleRequest request, Manuscript into, PersonId by) {
        if (manuscripts.locked(into.community(), into.id().value()).isEmpty()) return false;
        var now = drafts.of(into);
        var form = ArticleForm.of(now).withBody(now.body().stripTrailing() + "\n\n" + request.block());
        return form.tooLong().isEmpty() && drafts.save(into, form, by) instanceof DraftSaving.Saved;
    }

    /** Begins an article for a request; for one that is gone or begun, an article without it. */
    @Transactional
    public ArticleId begin(CommunityId community, long request, Supplier<ArticleId> begin) {
        var article = begin.get();
        sql.sql("""
                update desk_requests
                   set article_id = :article
                 where id = :id
                   and community_id = :community
                   and article_id is null
                """)
                .param("article", article.value())
                .param("id", request)
                .param("community", community.value())
                .update();
        return article;
    }

    /** Publishes a version. Whoever asked for what it answers is told. */
    @Transactional
    public Publishing publish(Manuscript article, RevisionId version, Release release, PersonId by) {
        var outcome = manuscripts.publish(article, version, release, by);
        if (outcome instanceof Publishing.Published(var published)) {
            var open = of(published.id(), "and answered_at is null for update");
            if (!open.isEmpty()) {
                var text = manuscripts.render(article.community(), body(published, version));
                open.stream().filter(one -> one.isAnsweredBy(text)).forEach(one -> answered(one, published, by));
            }
        }
        return outcome;
    }

    private String body(Manuscript article, RevisionId version) {
        return manuscripts.versions(article.id()).stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** Says that readers find the answer by now: an editor put it into other words. Nothing happens before they can. */
    @Transactional
    public void close(CommunityId community, long id, PersonId by) {
        var article = find(community, id)
                .map(ArticleRequest::article)
                .flatMap(known -> manuscripts.locked(community, known.value()))
                .filter(known -> known.live() != null && !known.retracted());
        // The article first, as publishing does, so that the two never wait for each other.
        if (article.isPresent()) locked(community, id).ifPresent(request -> answered(request, article.get(), by));
    }

    private void answered(ArticleRequest request, Manuscript article, PersonId by) {
        sql.sql("update desk_requests set answered_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", request.id())
                .update();
        manuscripts.membersAsked(article);
        var question = request.question();
        if (question != null) questions.inLibrary(article.community(), question);
        audit.record(
                article.community(),
                by,
                "question-answered-in-library",
                article.id().subject(),
                Map.of());
    }

    /** Takes a request off the desk that nobody answered. The question can be taken up again. */
    @Transactional
    public void setAside(CommunityId community, long id, PersonId by) {
        var request = locked(community, id);
        if (request.isEmpty()) return;
        delete(community, id);
        var question = request.get().question();
        audit.record(community, by, "question-set-aside", question == null ? null : question.subject(), Map.of());
    }

    private void delete(CommunityId community, long id) {
        sql.sql("delete from desk_requests where id = :id and community_id = :community")
                .param("id", id)
                .param("community", community.value())
                .update();
    }

    /** What waits to be answered, the oldest first. */
    List<ArticleRequest> waiting(CommunityId community, int most) {
        return sql.sql("""
                select %s
                  from desk_requests
                 where community_id = :community
                   and answered_at is null
                 order by id
                 limit :most
                """.formatted(ArticleRequest.COLUMNS))
                .param("community", community.value())
                .param("most", most)
                .query(ArticleRequest::from)
                .list();
    }

    /** One that waits. */
    Optional<ArticleRequest> find(CommunityId community, long id) {
        return waiting(community, id, "");
    }

    private Optional<ArticleRequest> locked(CommunityId community, long id) {
        return waiting(community, id, "for update");
    }

    private Optional<ArticleRequest> waiting(CommunityId community, long id, String held) {
        return sql.sql("""
                select %s
                  from desk_requests
                 where id = :id
                   and community_id = :community
                   and answered_at is null
                """.formatted(ArticleRequest.COLUMNS) + held)
                .param("id", id)
                .param("community", community.value())
                .query(ArticleRequest::from)
                .optional();
    }

    /** The one about a question, answered or not. */
    Optional<ArticleRequest> about(QuestionId question) {
        return sql.sql("select " + ArticleRequest.COLUMNS + " from desk_requests where question_id = :question")
                .param("question", question.value())
                .query(ArticleRequest::from)
                .optional();
    }

    /** Those that an article answered. */
    List<ArticleRequest> answeredIn(ArticleId article) {
        return of(article, "and answered_at is not null order by id");
    }

    private List<ArticleRequest> of(ArticleId article, String which) {
        return sql.sql("select " + ArticleRequest.COLUMNS + " from desk_requests where article_id = :article " + which)
                .param("article", article.value())
                .query(ArticleRequest::from)
                .list();
    }
}
