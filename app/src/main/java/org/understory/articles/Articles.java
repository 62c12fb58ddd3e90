package org.understory.articles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.subject.CommunityId;
import org.understory.topics.Topics;

/** All articles, as they are read. They are written by {@link Library}. */
@Component
public class Articles {
    private static final Duration COUNT_HOLDS = Duration.ofHours(1);
    private static final String CARD = """
            article.id, article.slug, revision.title, revision.lede, article.published_on, article.updated_on,
            article.live_revision, revision.words, article.kind = 'news' as news, article.retracted_on is not null as retracted, article.sponsor,
            array (select topic_id from article_topics where article_id = article.id order by place) as topics
            """;

    private final JdbcClient sql;
    private final Reviews reviews;
    private final Topics topics;
    private final Clock clock;
    private final Map<CommunityId, Counted> counts = new ConcurrentHashMap<>();

    Articles(JdbcClient sql, Reviews reviews, Topics topics, Clock clock) {
        this.sql = sql;
        this.reviews = reviews;
        this.topics = topics;
        this.clock = clock;
    }

    /** The newest articles of a community. Two statements, however many. */
    public List<ArticleCard> newest(CommunityId community, int most) {
        return list(community, Place.START, most);
    }

    /** Those published or changed on a day or later and not retracted, the last changed first. Two statements, however many. */
    public List<ArticleCard> newSince(CommunityId community, LocalDate day, int most) {
        return cards(
                community,
                sql.sql("select " + CARD + """
                          from articles article
                          join article_revisions revision on revision.revision_id = article.live_revision
                         where article.community_id = :community
                           and article.updated_on >= :day
                           and article.retracted_on is null
                         order by article.updated_on desc, article.published_on desc, article.id desc
                         limit :most
                        """)
                        .param("community", community.value())
                        .param("day", day)
                        .param("most", most)
                        .query(ArticleCard.Row::from)
                        .list());
    }

    /** How many articles a community has, as counted within the last hour. */
    public long count(CommunityId community) {
        var now = clock.instant();
        return counts.compute(
                        community,
                        (id, known) -> known != null && now.isBefore(known.at().plus(COUNT_HOLDS))
                                ? known
                                : new Counted(now, counted(id)))
                .count();
    }

    Optional<Article> find(CommunityId community, String slug) {
        return sql.sql("""
                select article.id, article.slug, article.writer_id, article.published_on, article.updated_on,
                       article.live_revision, revision.title, revision.lede, revision.html, revision.headings, revision.words,
                       article.kind = 'news' as news, article.members_asked, article.sponsor, article.retraction, article.retracted_on,
                       coalesce(corrected.reason, revision.correction) as correction,
                       coalesce(corrected.day, revision.updated_on) as corrected_on,
                       coalesce(corrected.how = 'safety', false) as safety,
                       array (select topic_id from article_topics where article_id = article.id order by place) as topics
                  from articles article
                  join article_revisions revision on revision.revision_id = article.live_revision
                  left join lateral (
                            select reason, how, (at at time zone 'UTC')::date as day
                              from publications
                             where article_id = article.id
                               and how in ('correction', 'safety')
                             order by at desc, id desc
                             limit 1) corrected on true
                 where article.community_id = :community
                   and article.slug = :slug
                """)
                .param("community", community.value())
                .param("slug", slug)
                .query(Article::from)
                .optional();
    }

    Cards page(CommunityId community, Place after) {
        return Cards.of(list(community, after, Cards.A_PAGE + 1));
    }

    Cards pageOfTopic(CommunityId community, long topic, Place after) {
        return Cards.of(cards(
                community,
                sql.sql("select " + CARD + """
                          from article_topics listed
                          join articles article on article.id = listed.article_id
                          join article_revisions revision on revision.revision_id = article.live_revision
                         where listed.topic_id = :topic
                           and (listed.published_on, listed.article_id) < (:day, :id)
                         order by listed.published_on desc, listed.article_id desc
                         limit :most
                        """)
                        .param("topic", topic)
                        .param("day", after.day())
                        .param("id", after.id())
                        .param("most", Cards.A_PAGE + 1)
                        .query(ArticleCard.Row::from)
                        .list()));
    }

    Cards pageOfWriter(CommunityId community, long writer, Place after) {
        return Cards.of(cards(
                community,
                sql.sql("select " + CARD + """
                          from articles article
                          join article_revisions revision on revision.revision_id = article.live_revision
                         where article.writer_id = :writer
                           and (article.published_on, article.id) < (:day, :id)
                         order by article.published_on desc, article.id desc
                         limit :most
                        """)
                        .param("writer", writer)
                        .param("day", after.day())
                        .param("id", after.id())
                        .param("most", Cards.A_PAGE + 1)
                        .query(ArticleCard.Row::from)
                        .list()));
    }

    /** These articles of the community, the newest first. Two statements, however many. */
    public List<ArticleCard> cards(CommunityId community, Collection<ArticleId> ids) {
        if (ids.isEmpty()) return List.of();
        return cards(
                community,
                sql.sql("select " + CARD + """
                          from articles article
                          join article_revisions revision on revision.revision_id = article.live_revision
                         where article.community_id = :community
                           and article.id = any (:ids)
                         order by article.published_on desc, article.id desc
                        """)
                        .param("community", community.value())
                        .param("ids", ids.stream().map(ArticleId::value).toArray(Long[]::new))
                        .query(ArticleCard.Row::from)
                        .list());
    }

    /** The articles that an article points on to, in its order; title and path only. */
    List<Related> related(ArticleId id) {
        return sql.sql("""
                select article.slug, article.sponsor, revision.title, revision.lede
                  from article_related related
                  join articles article on article.id = related.related_id
                  join article_revisions revision on revision.revision_id = article.live_revision
                 where related.article_id = :id
                   and article.retracted_on is null
                 order by related.place
                """)
                .param("id", id.value())
                .query((row, n) -> new Related(
                        row.getString("slug"), row.getString("title"), row.getString("lede"), row.getString("sponsor")))
                .list();
    }

    /** Every article of a community for the sitemap, which holds at most 50,000 addresses. */
    List<SitemapPages.Listed> listed(CommunityId community) {
        return sql.sql("""
                select id, slug, updated_on
                  from articles
                 where community_id = :community
                   and live_revision is not null
                   and retracted_on is null
                 order by id
                 limit 49000
                """)
                .param("community", community.value())
                .query((row, n) -> new SitemapPages.Listed(
                        new ArticleId(row.getLong("id")), row.getString("slug"), Day.from(row, "updated_on")))
                .list();
    }

    private List<ArticleCard> list(CommunityId community, Place after, int most) {
        return cards(
                community,
                sql.sql("select " + CARD + """
                          from articles article
                          join article_revisions revision on revision.revision_id = article.live_revision
                         where article.community_id = :community
                           and article.retracted_on is null
                           and (article.published_on, article.id) < (:day, :id)
                         order by article.published_on desc, article.id desc
                         limit :most
                        """)
                        .param("community", community.value())
                        .param("day", after.day())
                        .param("id", after.id())
                        .param("most", most)
                        .query(ArticleCard.Row::from)
                        .list());
    }

    private List<ArticleCard> cards(CommunityId community, List<ArticleCard.Row> rows) {
        var badges = reviews.of(rows.stream().map(ArticleCard.Row::live).toList());
        return rows.stream()
                .map(row -> row.with(
                        topics.named(community, row.topics()),
                        badges.getOrDefault(row.live(), new Badge.NotYetReviewed())))
                .toList();
    }

    private long counted(CommunityId community) {
        return sql.sql("""
                select count(*)
                  from articles
                 where community_id = :community
                   and live_revision is not null
                   and retracted_on is null
                """)
                .param("community", community.value())
                .query(Long.class)
                .single();
    }

    private record Counted(Instant at, long count) {}
}
