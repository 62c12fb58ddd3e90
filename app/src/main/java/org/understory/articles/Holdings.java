package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.text.CanonicalText;

/** A community's library as readers see it, in the form in which {@link Library} takes it: what a folder of it holds. */
@Component
public class Holdings {
    private final JdbcClient sql;
    private final Contributors contributors;
    private final Sources sources;
    private final Reviews reviews;
    private final Histories past;
    private final SourceHistories pastSources;

    Holdings(
            JdbcClient sql,
            Contributors contributors,
            Sources sources,
            Reviews reviews,
            Histories past,
            SourceHistories pastSources) {
        this.sql = sql;
        this.contributors = contributors;
        this.sources = sources;
        this.reviews = reviews;
        this.past = past;
        this.pastSources = pastSources;
    }

    /** The articles that are published, by their slugs, each with the sign-off on exactly these words if there is one, and its history. */
    public List<Draft> articles(CommunityId community) {
        var histories = past.of(community);
        var rows = sql.sql("""
                select article.slug, article.live_revision, words.title, words.lede, words.body, words.correction,
                       article.published_on, article.updated_on, article.kind = 'news' as news, article.sponsor,
                       article.members_asked, article.retracted_on, article.retraction, writer.slug as writer,
                       array(select topic.slug
                               from article_topics about
                               join topics topic on topic.id = about.topic_id
                              where about.article_id = article.id
                              order by about.place) as topics,
                       array(select other.slug
                               from article_related related
                               join articles other on other.id = related.related_id
                              where related.article_id = article.id
                                and other.live_revision is not null
                              order by related.place) as related
                  from articles article
                  join article_revisions words on words.revision_id = article.live_revision
                  join contributors writer on writer.id = article.writer_id
                 where article.community_id = :community
                 order by article.slug
                """)
                .param("community", community.value())
                .query((row, n) -> new Held(
                        new RevisionId(row.getLong("live_revision")),
                        new Draft(
                                row.getString("slug"),
                                CanonicalText.of(row.getString("title"), row.getString("lede"), row.getString("body")),
                                List.of((String[]) row.getArray("topics").getArray()),
                                row.getString("writer"),
                                row.getObject("published_on", LocalDate.class),
                                row.getObject("updated_on", LocalDate.class),
                                List.of((String[]) row.getArray("related").getArray()),
                                row.getString("correction"),
                                null,
                                Standing.from(row),
                                histories.getOrDefault(row.getString("slug"), List.of()))))
                .list();
        var badges = reviews.of(rows.stream().map(Held::live).toList());
        var names =
                contributors.load(community).stream().collect(Collectors.toMap(Contributor::id, Function.identity()));
        return rows.stream().map(row -> signed(row, badges, names)).toList();
    }

    private static Draft signed(Held held, Map<RevisionId, Badge> badges, Map<Long, Contributor> names) {
        var draft = held.draft();
        var signOff =
                badges.getOrDefault(held.live(), new Badge.NotYetReviewed()).onThisText();
        if (signOff.isEmpty()) return draft;
        var by = signOff.get();
        var reviewer = names.get(by.reviewer());
        if (reviewer == null) return draft;
        var review = new Draft.SignedReview(reviewer.slug(), by.signedOn(), by.dueOn(), by.scope(), by.sha256());
        return new Draft(
                draft.slug(),
                draft.text(),
                draft.topics(),
                draft.writer(),
                draft.published(),
                draft.updated(),
                draft.related(),
                draft.correction(),
                review,
                draft.standing(),
                draft.history());
    }

    /** The articles that readers have not seen yet, by their slugs. */
    public Map<String, Begun> begun(CommunityId community) {
        var histories = past.of(community);
        return sql
                .sql("""
                select article.slug, writer.slug as writer, article.published_on, article.kind = 'news' as news, article.sponsor,
                       article.members_asked, article.retracted_on, article.retraction
                  from articles article
                  join contributors writer on writer.id = article.writer_id
                 where article.community_id = :community
                   and article.live_revision is null
                """)
                .param("community", community.value())
                .query((row, n) -> new Begun(
                        row.getString("slug"),
                        Standing.from(row),
                        row.getString("writer"),
                        row.getObject("published_on", LocalDate.class),
                        histories.getOrDefault(row.getString("slug"), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(Begun::slug, Function.identity()));
    }

    /** What the entries of sources said before they were put right, by the words that cite them, the oldest first. */
    public Map<String, List<PastReference>> pastSources(CommunityId community) {
        return pastSources.of(community);
    }

    public List<Reference> sources(CommunityId community) {
        return sources.all(community);
    }

    /** Everyone who has a page, by their slugs. Accounts are not part of it. */
    public List<Profile> contributors(CommunityId community) {
        return contributors.load(community).stream()
                .map(one -> new Profile(
                        one.slug(),
                        one.role(),
                        one.name(),
                        one.credentials(),
                        one.verified(),
                        one.interests(),
                        one.biography()))
                .sorted(java.util.Comparator.comparing(Profile::slug))
                .toList();
    }

    private record Held(RevisionId live, Draft draft) {}
}
