package org.understory.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleId;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Manuscripts;
import org.understory.subject.CommunityId;
import org.understory.text.CanonicalText;

/** What is being written or waits for its reviewers, as one desk hands it to another. Remarks and answers of reviewers stay. */
@Component
public class UnfinishedTexts {
    private static final int MOST = 100_000;

    private final JdbcClient sql;
    private final Drafts drafts;
    private final ReviewRequests requests;
    private final Manuscripts manuscripts;
    private final Contributors contributors;
    private final Clock clock;

    UnfinishedTexts(
            JdbcClient sql,
            Drafts drafts,
            ReviewRequests requests,
            Manuscripts manuscripts,
            Contributors contributors,
            Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.requests = requests;
        this.manuscripts = manuscripts;
        this.contributors = contributors;
        this.clock = clock;
    }

    /**
     * By the articles' slugs: of those that were never published all, of the others what differs from their latest version, or
     * waits.
     */
    public Map<String, Unfinished> of(CommunityId community) {
        var all = new TreeMap<String, Unfinished>();
        for (var article : manuscripts.all(community, MOST)) {
            var versions = manuscripts.versions(article.id());
            var draft = find(article, versions);
            if (draft.isEmpty()) continue;
            var text = Unfinished.of(draft.get(), waiting(article, versions));
            if (article.live() == null || !text.waiting().isEmpty() || differs(article, text, versions))
                all.put(article.slug(), text);
        }
        return all;
    }

    /** Puts words down where none are; answers whether they are there now. Words that somebody wrote at this desk stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(CommunityId community, ArticleId id, Unfinished text) {
        var article = manuscripts.locked(community, id.value()).orElseThrow();
        var versions = manuscripts.versions(id);
        var here = drafts.find(id);
        if (here.isPresent() && !Unfinished.of(here.get(), List.of()).says(text)) return false;
        if (here.isEmpty()) insert(id, text);
        if (!versions.isEmpty()) text.waiting().forEach(reviewer -> ask(article, versions.getFirst(), reviewer));
        return true;
    }

    /** Whether no words are down for an article yet. */
    public boolean isNew(ArticleId article) {
        return drafts.find(article).isEmpty();
    }

    private Optional<KeptDraft> find(Manuscript article, List<ManuscriptVersion> versions) {
        return versions.isEmpty() ? drafts.find(article.id()) : Optional.of(drafts.of(article));
    }

    private boolean differs(Manuscript article, Unfinished text, List<ManuscriptVersion> versions) {
        var latest = versions.getFirst();
        return !CanonicalText.of(text.title(), text.lede(), text.body())
                        .sha256()
                        .equals(latest.sha256())
                || !text.topics().equals(manuscripts.topics(article));
    }

    private List<String> waiting(Manuscript article, List<ManuscriptVersion> versions) {
        var all = new ArrayList<String>();
        for (var request : requests.of(article.id())) {
            if (request.state() == ReviewRequest.State.ASKED
                    && request.revision().equals(versions.getFirst().id()))
                contributors.find(article.community(), request.reviewer()).ifPresent(one -> all.addFirst(one.slug()));
        }
        return all;
    }

    private void insert(ArticleId article, Unfinished text) {
        sql.sql("""
                insert into desk_drafts (article_id, version, title, lede, body, topics, saved_by, saved_at)
                values (:id, 1, :title, :lede, :body, :topics, null, :saved)
                """)
                .param("id", article.value())
                .param("title", text.title())
                .param("lede", text.lede())
                .param("body", text.body())
                .param("topics", text.topics().toArray(String[]::new))
                .param("saved", text.saved().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Without a letter: there may be no account behind the reviewer yet. */
    private void ask(Manuscript article, ManuscriptVersion version, String reviewer) {
        var asked = contributors.find(article.community(), reviewer);
        if (asked.isEmpty() || asked.get().id() == article.writer()) return;
        sql.sql("""
                insert into desk_reviews (article_id, revision_id, reviewer_id, asked_by, asked_at)
                values (:article, :revision, :reviewer, null, :now)
                    on conflict (revision_id, reviewer_id) do nothing
                """)
                .param("article", article.id().value())
                .param("revision", version.id().value())
                .param("reviewer", asked.get().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
