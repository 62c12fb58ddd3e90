package org.understory.articles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.reviews.Reviews;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.text.CanonicalText;
import org.understory.text.Mistake;
import org.understory.text.Rendered;
import org.understory.text.Slug;
import org.understory.web.NotFound;
import org.understory.web.PageCache;

/**
 * Articles in the making: begun, saved version by version, published, corrected, retracted. A medical article is first
 * published as a version that a reviewer signed; the database holds that, too.
 */
@Component
public class Manuscripts {
    private static final String MANUSCRIPT = """
            select article.id, article.community_id, article.slug, article.kind, article.origin, article.writer_id, article.sponsor,
                   article.live_revision, article.published_on, article.retracted_on is not null as retracted, words.title
              from articles article
              left join article_revisions words on words.revision_id = article.live_revision
            """;
    private static final String VERSION = """
            select words.revision_id, version.number, words.sha256, words.title, words.lede, words.body, words.grade,
                   words.saved_by, words.saved_as, words.why, version.recorded_at
              from article_revisions words
              join revisions version on version.id = words.revision_id
            """;

    private final JdbcClient sql;
    private final Revisions revisions;
    private final Reviews reviews;
    private final TopicPlaces places;
    private final Publications publications;
    private final Audit audit;
    private final PageCache pages;
    private final Clock clock;

    Manuscripts(
            JdbcClient sql,
            Revisions revisions,
            Reviews reviews,
            TopicPlaces places,
            Publications publications,
            Audit audit,
            PageCache pages,
            Clock clock) {
        this.sql = sql;
        this.revisions = revisions;
        this.reviews = reviews;
        this.places = places;
        this.publications = publications;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Begins an article. Its kind stays.
     *
     * @param writer the number of a contributor of the community
     */
    @Transactional
    public ArticleId begin(CommunityId community, String title, boolean medical, long writer, PersonId by) {
        var wish = Slug.from(title, "article").value();
        var slug = wish.length() > 70 ? wish.substring(0, 70).replaceFirst("-+$", "") : wish;
        var id = new ArticleId(sql.sql("""
                insert into articles (community_id, slug, writer_id, kind, origin)
                select :community, :slug || case when taken.many = 0 then '' else '-' || (taken.many + 1) end, :writer, :kind, 'desk'
                  from (select count(*) as many
                          from articles
                         where community_id = :community
                           and (slug = :slug or slug ~ ('^' || :slug || '-[0-9]+$'))) taken
                returning id
                """)
                .param("community", community.value())
                .param("slug", slug)
                .param("writer", writer)
                .param("kind", medical ? "medical" : "news")
                .query(Long.class)
                .single());
        audit.record(community, by, "article-begun", id.subject(), Map.of("kind", medical ? "medical" : "news"));
        return id;
    }

    /**
     * Begins a medical article with a text from elsewhere. It is published as every other from the desk: after its review.
     *
     * @param slug one that no article of the community has
     * @param writer the slug of a contributor of the community
     * @param first the day on which readers first saw it elsewhere, or null; it stays the day of its publication
     */
    @Transactional
    public ArticleId bring(CommunityId community, Slug slug, String writer, @Nullable LocalDate first) {
        var id = new ArticleId(sql.sql("""
                insert into articles (community_id, slug, writer_id, kind, origin, published_on, updated_on)
                select :community, :slug, id, 'medical', 'desk', cast(:first as date), cast(:first as date)
                  from contributors
                 where community_id = :community
                   and slug = :writer
                returning id
                """)
                .param("community", community.value())
                .param("slug", slug.value())
                .param("writer", writer)
                .param("first", first)
                .query(Long.class)
                .single());
        audit.record(community, null, "article-brought", id.subject(), Map.of());
        return id;
    }

    /** The addresses of all articles of a community, published or not. */
    public Map<ArticleId, String> slugs(CommunityId community) {
        var slugs = new HashMap<ArticleId, String>();
        sql.sql("select id, slug from articles where community_id = :community")
                .param("community", community.value())
                .query(row -> {
                    slugs.put(new ArticleId(row.getLong("id")), row.getString("slug"));
                });
        return slugs;
    }

    public Optional<Manuscript> find(CommunityId community, long id) {
        return one(community, id, "");
    }

    /** The same, held until the transaction ends: one desk changes an article at a time. */
    public Optional<Manuscript> locked(CommunityId community, long id) {
        return one(community, id, " for update of article");
    }

    /** The newest articles of a community that are published, or not yet. */
    public List<Manuscript> all(CommunityId community, int most) {
        return sql.sql(MANUSCRIPT + " where article.community_id = :community order by article.id desc limit :most")
                .param("community", community.value())
                .param("most", most)
                .query(Manuscript::from)
                .list();
    }

    /** Every version of an article with its words, the newest first. */
    public List<ManuscriptVersion> versions(ArticleId article) {
        return sql.sql(VERSION + " where words.article_id = :article order by version.number desc")
                .param("article", article.value())
                .query(ManuscriptVersion::from)
                .list();
    }

    /** The slugs of the topics under which an article stands, the main one first. */
    public List<String> topics(Manuscript article) {
        return places.of(article.community(), article.id());
    }

    /** What is wrong with a text, by its lines; a text with mistakes is not kept as a version. */
    public List<Mistake> mistakes(CommunityId community, CanonicalText text) {
        return revisions.mistakes(community, text.body());
    }

    /** A text as readers will see it, made from its words at this moment. */
    public Rendered render(CommunityId community, String body) {
        return revisions.render(community, body);
    }

    /** What stands under a text that was just made. */
    public List<Note> notes(CommunityId community, Rendered made) {
        return revisions.notes(community, made);
    }

    /** Keeps words as a version that never changes. The same words as the latest version are that version. */
    @Transactional
    public RevisionId save(Manuscript article, CanonicalText text, @Nullable String why, PersonId by) {
        if (locked(article.community(), article.id().value()).isEmpty()) throw new NotFound();
        var kept = revisions.put(article.community(), article.id(), new Wording(text, today(), null, by, why));
        if (kept.isNew())
            audit.record(
                    article.community(), by, "version-saved", article.id().subject(), Map.of("number", kept.number()));
        return kept.id();
    }

    /** Shows a version to readers, if it may be shown. */
    @Transactional
    public Publishing publish(Manuscript asked, RevisionId revision, Release release, PersonId by) {
        var article = locked(asked.community(), asked.id().value()).orElseThrow();
        if (article.retracted() || !isYounger(revision, article)) return new Publishing.NothingToPublish();
        var signed = reviews.of(revision) instanceof org.understory.reviews.Badge.Reviewed reviewed
                && reviewed.by().revision().equals(revision);
        var how = how(article, release, signed);
        if (how == null) return new Publishing.ReviewMissing();
        var told = how == Publications.How.CORRECTION || how == Publications.How.SAFETY;
        if (told
                && (article.live() == null
                        || release.reason() == null
                        || release.reason().isBlank())) return new Publishing.ReasonMissing();
        publications.record(article.id(), revision, how, told ? release.reason() : null, by);
        var first = article.publishedOn() == null ? today() : article.publishedOn();
        sql.sql("""
                update articles
                   set live_revision = :live, published_on = :first, updated_on = :today
                 where id = :id
                """)
                .param("live", revision.value())
                .param("first", first)
                .param("today", today())
                .param("id", article.id().value())
                .update();
        places.put(article.community(), article.id(), release.topics(), first);
        audit.record(article.community(), by, "article-published", article.id().subject(), Map.of("how", how.word()));
        changed(article.community());
        return new Publishing.Published(
                find(article.community(), article.id().value()).orElseThrow());
    }

    private static Publications.@Nullable How how(Manuscript article, Release release, boolean signed) {
        return switch (release.way()) {
            case CORRECTION -> Publications.How.CORRECTION;
            case SAFETY -> Publications.How.SAFETY;
            case PLAIN -> !article.medical() ? Publications.How.NEWS : signed ? Publications.How.REVIEW : null;
        };
    }

    /** Says that an article does not stand any more. Its page stays, with the reason; lists do not name it. */
    @Transactional
    public Publishing retract(Manuscript asked, String reason, PersonId by) {
        var article = locked(asked.community(), asked.id().value()).orElseThrow();
        var live = article.live();
        if (live == null || article.retracted()) return new Publishing.NothingToPublish();
        if (reason.isBlank()) return new Publishing.ReasonMissing();
        sql.sql("update articles set retracted_on = :today, retraction = :reason where id = :id")
                .param("today", today())
                .param("reason", reason)
                .param("id", article.id().value())
                .update();
        places.clear(article.id());
        publications.record(article.id(), live, Publications.How.RETRACTION, reason, by);
        audit.record(article.community(), by, "article-retracted", article.id().subject(), Map.of());
        changed(article.community());
        return new Publishing.Published(article);
    }

    /** Notes that something of what readers see was added because members asked. */
    @Transactional
    public void membersAsked(Manuscript article) {
        sql.sql("update articles set members_asked = true where id = :id and not members_asked")
                .param("id", article.id().value())
                .update();
        changed(article.community());
    }

    /** Drops what is kept of pages that show the community's articles: a sign-off gives one its badge. */
    public void changed(CommunityId community) {
        pages.changed(new Subject("community", community.value()));
    }

    private boolean isYounger(RevisionId revision, Manuscript article) {
        var numbers = new HashMap<RevisionId, Integer>();
        reviews.history(article.id().subject()).forEach(one -> numbers.put(one.id(), one.number()));
        var live = article.live() == null ? 0 : numbers.getOrDefault(article.live(), 0);
        return numbers.getOrDefault(revision, 0) > live;
    }

    private Optional<Manuscript> one(CommunityId community, long id, String held) {
        return sql.sql(MANUSCRIPT + " where article.community_id = :community and article.id = :id" + held)
                .param("community", community.value())
                .param("id", id)
                .query(Manuscript::from)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
