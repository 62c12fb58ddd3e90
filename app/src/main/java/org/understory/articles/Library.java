package org.understory.articles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    private final Relations relations;
    private final Reviews reviews;
    private final Topics topics;
    private final Revisions revisions;
    private final TopicPlaces places;
    private final Publications publications;
    private final ArticleRows rows;
    private final Histories histories;
    private final SourceHistories past;
    private final PageCache pages;

    Library(
            JdbcClient sql,
            Contributors contributors,
            Sources sources,
            Relations relations,
            Reviews reviews,
            Topics topics,
            Revisions revisions,
            TopicPlaces places,
            Publications publications,
            ArticleRows rows,
            Histories histories,
            SourceHistories past,
            PageCache pages) {
        this.sql = sql;
        this.contributors = contributors;
        this.sources = sources;
        this.relations = relations;
        this.reviews = reviews;
        this.topics = topics;
        this.revisions = revisions;
        this.places = places;
        this.publications = publications;
        this.rows = rows;
        this.histories = histories;
        this.past = past;
        this.pages = pages;
    }

    /** What a community's articles may name: its sources, contributors with their roles, and articles. */
    public Known known(CommunityId community) {
        return new Known(
                sources.known(community),
                contributors.load(community).stream().collect(Collectors.toMap(Contributor::slug, Contributor::role)),
                slugs(community, "live_revision is not null"),
                slugs(community, "(origin = 'desk' or exists (%s))".formatted(Publications.AT_THE_DESK)),
                rows.here(community),
                sql.sql(Sponsorship.ALLOWED)
                        .param("community", community.value())
                        .query(Boolean.class)
                        .single());
    }

    private Set<String> slugs(CommunityId community, String which) {
        return Set.copyOf(sql.sql("select slug from articles where community_id = :community and " + which)
                .param("community", community.value())
                .query(String.class)
                .list());
    }

    /** The numbers of all contributors of a community, by slug, past what is kept in memory. */
    public Map<String, Long> writers(CommunityId community) {
        return contributors.load(community).stream().collect(Collectors.toMap(Contributor::slug, Contributor::id));
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
        return noted(community, sources.save(community, source, null, null));
    }

    /** The same with what the entry said before, which is taken with an entry that is new here. */
    @Transactional
    public boolean save(CommunityId community, Reference source, List<PastReference> history) {
        if (history.isEmpty() || sources.known(community).contains(source.slug())) return save(community, source);
        past.replay(community, source, history);
        return noted(community, true);
    }

    /** Makes room for an article, so that its pictures can hang on it before its words are read. */
    @Transactional
    public ArticleId begin(CommunityId community, Draft draft) {
        return rows.begun(
                community, draft, contributor(community, draft.writer()).id());
    }

    /** Begins an article that readers do not see yet; one that is here stays as it is. */
    @Transactional
    public ArticleId begin(CommunityId community, Begun begun) {
        return rows.begun(
                community, begun, contributor(community, begun.writer()).id());
    }

    /** Keeps the versions of an article that readers do not see yet; answers whether any was new here. */
    @Transactional
    public boolean keep(CommunityId community, ArticleId id, Begun begun) {
        return histories.take(community, id, null, begun.history()).isNew();
    }

    /**
     * Publishes an article, or a new version of it, with its history if the folder knows it. A sign-off is recorded when it names
     * this very text.
     *
     * @throws IllegalArgumentException if the text has mistakes or names what does not exist; the caller checks before
     */
    @Transactional
    public Publication publish(CommunityId community, Draft draft) {
        var row = rows.save(
                community, draft, contributor(community, draft.writer()).id());
        var history = histories.take(community, row.id(), row.live(), draft.history());
        var live = live(community, draft, row, history);
        var retracted = draft.standing().retracted();
        var facts = places.put(community, row.id(), retracted == null ? draft.topics() : List.of(), draft.published());
        var signed = draft.review() != null && sign(community, row.id(), live, draft.review());
        if (retracted != null && rows.retract(row.id(), retracted) && !history.retracted())
            publications.bring(row.id(), live.id(), retraction(retracted));
        var what = row.live() == null
                ? Publication.What.ADDED
                : live.isNew() || live.shownAnew() || row.changed() || history.isNew() || facts || signed
                        ? Publication.What.CHANGED
                        : Publication.What.UNCHANGED;
        noted(community, what != Publication.What.UNCHANGED);
        return new Publication(row.id(), what, live.sha256(), reviews.of(live.id()));
    }

    private Revisions.Put live(CommunityId community, Draft draft, ArticleRows.Saved row, Histories.Taken history) {
        if (history.shown() != null && history.sha256().equals(draft.text().sha256())) {
            var known = revisions.again(community, history.shown(), draft.text());
            if (!known.id().equals(row.live())) rows.show(row.id(), known.id());
            return known;
        }
        var live = revisions.put(community, row.id(), Wording.of(draft));
        if (live.isNew()) {
            rows.show(row.id(), live.id());
            publications.record(row.id(), live.id(), Publications.How.IMPORT, null, null);
        }
        return live;
    }

    private static PastVersion.Shown retraction(Standing.Retracted retracted) {
        return new PastVersion.Shown(
                "retraction", retracted.on().atStartOfDay(ZoneOffset.UTC).toInstant(), retracted.reason());
    }

    /** Sets what an article points on to; call when all of these articles exist. Answers whether anything changed. */
    @Transactional
    public boolean relate(CommunityId community, ArticleId id, List<String> slugs) {
        return noted(community, relations.put(community, id, slugs));
    }

    private boolean sign(CommunityId community, ArticleId article, Revisions.Put live, Draft.SignedReview review) {
        var reviewer = contributor(community, review.reviewer());
        if (reviews.signOffs(article.subject()).stream()
                .anyMatch(one -> one.sha256().equals(review.hash())
                        && one.reviewer() == reviewer.id()
                        && one.signedOn().equals(review.on()))) return false;
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
}
