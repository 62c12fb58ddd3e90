package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.reviews.Signing;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.topics.Topics;
import org.understory.web.PageCache;

/** Where articles are published. All of it happens in the caller's transaction, so a folder of articles is all there or not at all. */
@Component
public class Library {
    private final JdbcClient sql;
    private final Contributors contributors;
    private final Sources sources;
    private final Reviews reviews;
    private final Topics topics;
    private final Revisions revisions;
    private final TopicPlaces places;
    private final Publications publications;
    private final PageCache pages;

    Library(
            JdbcClient sql,
            Contributors contributors,
            Sources sources,
            Reviews reviews,
            Topics topics,
            Revisions revisions,
            TopicPlaces places,
            Publications publications,
            PageCache pages) {
        this.sql = sql;
        this.contributors = contributors;
        this.sources = sources;
        this.reviews = reviews;
        this.topics = topics;
        this.revisions = revisions;
        this.places = places;
        this.publications = publications;
        this.pages = pages;
    }

    /** What a community's articles may name: its sources, contributors with their roles, and articles. */
    public Known known(CommunityId community) {
        return new Known(
                sources.known(community),
                contributors.load(community).stream().collect(Collectors.toMap(Contributor::slug, Contributor::role)),
                slugs(community, "live_revision is not null"),
                slugs(community, "(origin = 'desk' or exists (%s))".formatted(Publications.AT_THE_DESK)));
    }

    private Set<String> slugs(CommunityId community, String which) {
        return Set.copyOf(sql.sql("select slug from articles where community_id = :community and " + which)
                .param("community", community.value())
                .query(String.class)
                .list());
    }

    /** Adds a contributor or changes their page; answers whether anything changed. */
    @Transactional
    public boolean save(CommunityId community, Profile profile) {
        return noted(community, contributors.save(community, profile));
    }

    /**
     * Adds or changes a contributor's page at the desk, with the account behind it.
     *
     * @param person whose account signs under this name, or null
     * @param verifiedBy who looked at the credentials: never that same person
     */
    @Transactional
    public void save(
            CommunityId community, Profile profile, @Nullable PersonId person, PersonId verifiedBy, LocalDate on) {
        contributors.save(community, profile);
        contributors.tie(community, profile.slug(), person, verifiedBy, on);
        noted(community, true);
    }

    /** Adds a source or puts it right; answers whether anything changed. */
    @Transactional
    public boolean save(CommunityId community, Reference source) {
        return noted(community, sources.save(community, source));
    }

    /**
     * Publishes an article, or a new version of it. A sign-off is recorded when it names this very text.
     *
     * @throws IllegalArgumentException if the text has mistakes or names what does not exist; the caller checks before
     */
    @Transactional
    public Publication publish(CommunityId community, Draft draft) {
        var row = save(community, draft);
        var live = revisions.put(community, row.id(), Wording.of(draft));
        point(row.id(), live);
        var facts = places.put(community, row.id(), draft.topics(), draft.published());
        var signed = draft.review() != null && sign(community, live, draft.review());
        var what = live.isNew() && live.number() == 1
                ? Publication.What.ADDED
                : live.isNew() || live.shownAnew() || row.changed() || facts || signed
                        ? Publication.What.CHANGED
                        : Publication.What.UNCHANGED;
        noted(community, what != Publication.What.UNCHANGED);
        return new Publication(row.id(), what, live.sha256(), reviews.of(live.id()));
    }

    /** Sets what an article points on to; call when all of these articles exist. Answers whether anything changed. */
    @Transactional
    public boolean relate(CommunityId community, ArticleId id, List<String> slugs) {
        var before = sql.sql("""
                select article.slug
                  from article_related related
                  join articles article on article.id = related.related_id
                 where related.article_id = :id
                 order by related.place
                """).param("id", id.value()).query(String.class).list();
        if (before.equals(slugs)) return false;
        sql.sql("delete from article_related where article_id = :id")
                .param("id", id.value())
                .update();
        for (int place = 0; place < slugs.size(); place++) {
            sql.sql("""
                    insert into article_related (article_id, related_id, place)
                    select :id, id, :place
                      from articles
                     where community_id = :community
                       and slug = :slug
                    """)
                    .param("id", id.value())
                    .param("place", place)
                    .param("community", community.value())
                    .param("slug", slugs.get(place))
                    .update();
        }
        return noted(community, true);
    }

    private Saved save(CommunityId community, Draft draft) {
        var id = sql.sql("select id from articles where community_id = :community and slug = :slug for update")
                .param("community", community.value())
                .param("slug", draft.slug())
                .query(Long.class)
                .optional();
        var writer = contributor(community, draft.writer()).id();
        if (id.isEmpty()) return new Saved(new ArticleId(insert(community, draft, writer)), true);
        var changed = sql.sql("""
                update articles
                   set writer_id = :writer, published_on = :published, updated_on = :updated
                 where id = :id
                   and (writer_id, published_on, updated_on) is distinct from (:writer, :published, :updated)
                """)
                .param("id", id.get())
                .param("writer", writer)
                .param("published", draft.published())
                .param("updated", draft.updated())
                .update();
        return new Saved(new ArticleId(id.get()), changed > 0);
    }

    private long insert(CommunityId community, Draft draft, long writer) {
        return sql.sql("""
                insert into articles (community_id, slug, writer_id, published_on, updated_on)
                values (:community, :slug, :writer, :published, :updated)
                returning id
                """)
                .param("community", community.value())
                .param("slug", draft.slug())
                .param("writer", writer)
                .param("published", draft.published())
                .param("updated", draft.updated())
                .query(Long.class)
                .single();
    }

    private void point(ArticleId id, Revisions.Put live) {
        if (!live.isNew()) return;
        sql.sql("update articles set live_revision = :live where id = :id")
                .param("live", live.id().value())
                .param("id", id.value())
                .update();
        publications.record(id, live.id(), Publications.How.IMPORT, null, null);
    }

    private boolean sign(CommunityId community, Revisions.Put live, Draft.SignedReview review) {
        var reviewer = contributor(community, review.reviewer());
        var signing = reviews.sign(new SignOff(
                live.id(),
                review.hash(),
                reviewer.id(),
                reviewer.name(),
                reviewer.credentials(),
                review.scope(),
                review.on(),
                review.due()));
        return signing instanceof Signing.Signed;
    }

    private Contributor contributor(CommunityId community, String slug) {
        return contributors.load(community).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contributor " + slug));
    }

    private boolean noted(CommunityId community, boolean changed) {
        if (changed) pages.changed(new Subject("community", community.value()));
        return changed;
    }

    private record Saved(ArticleId id, boolean changed) {}
}
