package org.understory.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleId;
import org.understory.articles.Contributor;
import org.understory.articles.Manuscript;
import org.understory.audit.Audit;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.web.Site;

/** Every request for a review. */
@Component
class ReviewRequests {
    private final JdbcClient sql;
    private final Roles roles;
    private final DeskLetters letters;
    private final Audit audit;
    private final Clock clock;

    ReviewRequests(JdbcClient sql, Roles roles, DeskLetters letters, Audit audit, Clock clock) {
        this.sql = sql;
        this.roles = roles;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a contributor can be asked: verified, with an account that holds the role here, and not the writer. */
    boolean canAsk(Manuscript article, Contributor reviewer) {
        return article.medical()
                && reviewer.mayReview()
                && reviewer.id() != article.writer()
                && reviewer.person() instanceof PersonId person
                && roles.of(person, article.community()).contains(Role.REVIEWER);
    }

    /** Asks a reviewer to read a version, with a letter. Asking again changes nothing. */
    @Transactional
    public boolean ask(Site site, Manuscript article, RevisionId revision, Contributor reviewer, PersonId by) {
        if (!canAsk(article, reviewer) || reviewer.person() == null) return false;
        var added = sql.sql("""
                insert into desk_reviews (article_id, revision_id, reviewer_id, asked_by, asked_at)
                values (:article, :revision, :reviewer, :by, :now)
                    on conflict (revision_id, reviewer_id) do nothing
                """)
                .param("article", article.id().value())
                .param("revision", revision.value())
                .param("reviewer", reviewer.id())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) return true;
        audit.record(
                site.id(),
                by,
                "review-asked",
                article.id().subject(),
                Map.of("person", reviewer.person().value()));
        letters.asked(site, reviewer.person(), "/desk/reviews/" + revision.value());
        return true;
    }

    /** Keeps what a reviewer decided. */
    void decide(ReviewRequest request, ReviewRequest.State state, @Nullable String note) {
        sql.sql("""
                update desk_reviews
                   set state = :state, note = :note, decided_at = :now
                 where id = :id
                """)
                .param("state", state.word())
                .param("note", note)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", request.id())
                .update();
    }

    /** All requests about an article, the newest first. */
    List<ReviewRequest> of(ArticleId article) {
        return sql.sql("select " + ReviewRequest.COLUMNS + """
                  from desk_reviews asked
                 where asked.article_id = :article
                 order by asked.id desc
                """)
                .param("article", article.value())
                .query(ReviewRequest::from)
                .list();
    }

    /** What waits for a reviewer, the longest-waiting first. */
    List<ReviewRequest> waitingFor(long reviewer) {
        return sql.sql("select " + ReviewRequest.COLUMNS + """
                  from desk_reviews asked
                 where asked.reviewer_id = :reviewer
                   and asked.state = 'asked'
                 order by asked.id
                 limit 100
                """)
                .param("reviewer", reviewer)
                .query(ReviewRequest::from)
                .list();
    }

    /** The requests to read one version, in a community. */
    List<ReviewRequest> about(CommunityId community, long revision) {
        return sql.sql("select " + ReviewRequest.COLUMNS + """
                  from desk_reviews asked
                  join revisions version on version.id = asked.revision_id
                 where asked.revision_id = :revision
                   and version.community_id = :community
                 order by asked.id
                """)
                .param("revision", revision)
                .param("community", community.value())
                .query(ReviewRequest::from)
                .list();
    }

    /** The request to one reviewer, held until the transaction ends. */
    Optional<ReviewRequest> locked(CommunityId community, long revision, long reviewer) {
        return about(community, revision).stream()
                .filter(one -> one.reviewer() == reviewer)
                .findFirst()
                .flatMap(one -> sql.sql("select " + ReviewRequest.COLUMNS + """
                          from desk_reviews asked
                         where asked.id = :id
                           for update
                        """)
                        .param("id", one.id())
                        .query(ReviewRequest::from)
                        .optional());
    }
}
