package org.understory.explainers;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.reviews.Signer;
import org.understory.reviews.Signing;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/**
 * Who signed the figure in a community. The program brings the figure's words, so what is live is what this program says:
 * after an update that changed a number or a word, the badge is gone until somebody signs again.
 */
@Component
public class Signatures {
    private static final String KIND = "explainer";

    private final JdbcClient sql;
    private final Reviews reviews;
    private final SignedText now;

    Signatures(JdbcClient sql, Reviews reviews, SignedText now) {
        this.sql = sql;
        this.reviews = reviews;
        this.now = now;
    }

    /**
     * The figure's version as it is now, and what may be said of its review.
     *
     * @param text everything that a signature covers, a line each
     * @param signOffs of all versions, the newest first
     */
    public record Standing(String sha256, String text, Badge badge, List<SignOff> signOffs) {
        public Standing {
            signOffs = List.copyOf(signOffs);
        }
    }

    /** What may be said of the figure's review. One statement where nobody has signed it, three else. */
    public Standing of(CommunityId community) {
        return subject(community)
                .map(this::standing)
                .orElseGet(() -> new Standing(now.sha256(), now.text(), new Badge.NotYetReviewed(), List.of()));
    }

    private Standing standing(Subject explainer) {
        var signOffs = reviews.signOffs(explainer);
        var badge = reviews.history(explainer).stream()
                .filter(version -> version.sha256().equals(now.sha256()))
                .findFirst()
                .map(version -> reviews.of(version.id()))
                .orElseGet(() ->
                        signOffs.isEmpty() ? new Badge.NotYetReviewed() : new Badge.ChangedSince(signOffs.getFirst()));
        return new Standing(now.sha256(), now.text(), badge, signOffs);
    }

    /** The text that a sign-off was about. */
    public Optional<String> textOf(SignOff signOff) {
        return sql.sql("select text from explainer_texts where revision_id = :revision")
                .param("revision", signOff.revision().value())
                .query(String.class)
                .optional();
    }

    /** Makes of what a signer declares a sign-off on the version that is recorded now. */
    public interface Declared {
        SignOff on(org.understory.reviews.RevisionId revision);
    }

    /** Signs the figure as it is now. The database refuses a signer who is no verified reviewer of the community. */
    @Transactional
    public Signing sign(CommunityId community, Declared declared, Signer by) {
        var explainer = recorded(community);
        var version = reviews.record(community, explainer, now.sha256());
        sql.sql("""
                insert into explainer_texts (revision_id, text)
                values (:revision, :text)
                    on conflict do nothing
                """)
                .param("revision", version.id().value())
                .param("text", now.text())
                .update();
        return reviews.sign(declared.on(version.id()), by);
    }

    private Subject recorded(CommunityId community) {
        sql.sql("insert into explainers (community_id, word) values (:community, :word) on conflict do nothing")
                .param("community", community.value())
                .param("word", ExplainerBlock.GUT_BARRIER)
                .update();
        var id = sql.sql("select id from explainers where community_id = :community and word = :word for update")
                .param("community", community.value())
                .param("word", ExplainerBlock.GUT_BARRIER)
                .query(Long.class)
                .single();
        return new Subject(KIND, id);
    }

    private Optional<Subject> subject(CommunityId community) {
        return sql.sql("select id from explainers where community_id = :community and word = :word")
                .param("community", community.value())
                .param("word", ExplainerBlock.GUT_BARRIER)
                .query(Long.class)
                .optional()
                .map(id -> new Subject(KIND, id));
    }
}
