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

    Holdings(JdbcClient sql, Contributors contributors, Sources sources, Reviews reviews) {
        this.sql = sql;
        this.contributors = contributors;
        this.sources = sources;
        this.reviews = reviews;
    }

    /**
     * The medical articles that are published, not retracted and paid for by nobody, by their slugs, each with the sign-off on exactly these
     * words if there is one.
     */
    public List<Draft> articles(CommunityId community) {
        var rows = sql.sql("""
                select article.slug, article.live_revision, words.title, words.lede, words.body, words.correction,
                       article.published_on, article.updated_on, writer.slug as writer,
                       array(select topic.slug
                               from article_topics about
                               join topics topic on topic.id = about.topic_id
                              where about.article_id = article.id
                              order by about.place) as topics,
                       array(select other.slug
                               from article_related related
                               join articles other on other.id = related.related_id
                              where related.article_id = article.id
                                and other.kind = 'medical'
                                and other.live_revision is not null
                                and other.retracted_on is null
                                and other.sponsor is null
                              order by related.place) as related
                  from articles article
                  join article_revisions words on words.revision_id = article.live_revision
                  join contributors writer on writer.id = article.writer_id
                 where article.community_id = :community
                   and article.kind = 'medical'
                   and article.retracted_on is null
                   and article.sponsor is null
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
                                null)))
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
                review);
    }

    /** How many published things are not among {@link #articles}: news, and what was retracted or sponsored: a folder says none of that. */
    public int leftOut(CommunityId community) {
        return sql.sql("""
                select count(*)
                  from articles
                 where community_id = :community
                   and live_revision is not null
                   and (kind <> 'medical' or retracted_on is not null or sponsor is not null)
                """)
                .param("community", community.value())
                .query(Integer.class)
                .single();
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
