package org.understory.articles;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.reviews.Archive;
import org.understory.reviews.Reviews;
import org.understory.reviews.Revision;
import org.understory.reviews.RevisionId;
import org.understory.reviews.SignOff;
import org.understory.subject.CommunityId;
import org.understory.text.CanonicalText;

/** The public history of articles, to be handed on and to be taken. */
@Component
class Histories {
    private final JdbcClient sql;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Archive archive;
    private final Publications publications;
    private final Contributors contributors;

    Histories(
            JdbcClient sql,
            Revisions revisions,
            Reviews reviews,
            Archive archive,
            Publications publications,
            Contributors contributors) {
        this.sql = sql;
        this.revisions = revisions;
        this.reviews = reviews;
        this.archive = archive;
        this.publications = publications;
        this.contributors = contributors;
    }

    /** Every version of every article of a community, by the article's slug, the oldest first. */
    Map<String, List<PastVersion>> of(CommunityId community) {
        var slugs = contributors.load(community).stream().collect(toMap(Contributor::id, Contributor::slug));
        var signed = archive.signOffs(community, "article").stream()
                .filter(one -> slugs.containsKey(one.signOff().reviewer()))
                .collect(groupingBy(one -> one.signOff().revision()));
        var shown = shown(community).stream().collect(groupingBy(Told::revision));
        return sql
                .sql("""
                select article.slug, words.revision_id, version.number, words.title, words.lede, words.body, version.recorded_at,
                       words.updated_on, words.correction, words.why, coalesce(brought.slug, own.slug) as saver
                  from articles article
                  join article_revisions words on words.article_id = article.id
                  join revisions version on version.id = words.revision_id
                  left join contributors brought on brought.id = words.saved_as
                  left join contributors own on own.community_id = article.community_id and own.person_id = words.saved_by
                 where article.community_id = :community
                 order by article.slug, version.number
                """)
                .param("community", community.value())
                .query((row, n) -> {
                    var id = new RevisionId(row.getLong("revision_id"));
                    return Map.entry(
                            row.getString("slug"),
                            new PastVersion(
                                    row.getInt("number"),
                                    CanonicalText.of(
                                            row.getString("title"), row.getString("lede"), row.getString("body")),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("updated_on", LocalDate.class),
                                    row.getString("correction"),
                                    row.getString("saver"),
                                    row.getString("why"),
                                    shown.getOrDefault(id, List.of()).stream()
                                            .map(Told::shown)
                                            .toList(),
                                    signed.getOrDefault(id, List.of()).stream()
                                            .map(one -> signature(one, slugs))
                                            .toList()));
                })
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * Takes what of a history is not here yet. The versions that are here must be the first of it.
     *
     * @param live what readers see here, or null
     */
    Taken take(CommunityId community, ArticleId article, @Nullable RevisionId live, List<PastVersion> history) {
        var names = contributors.load(community).stream().collect(toMap(Contributor::slug, Function.identity()));
        var here = reviews.history(article.subject()).stream().collect(toMap(Revision::number, Revision::id));
        var known = new HashSet<RevisionId>();
        var isNew = false;
        var told = new ArrayList<Told>();
        for (var version : history) {
            var id = here.get(version.number());
            if (id == null) {
                id = archive.add(
                        community,
                        article.subject(),
                        version.number(),
                        version.text().sha256(),
                        version.saved());
                var by = version.by() == null ? null : names.get(version.by());
                revisions.bring(community, article, id, Wording.of(version), by == null ? null : by.id());
                isNew = true;
            }
            known.add(id);
            for (var one : version.shown()) told.add(new Told(id, version.text().sha256(), one));
            for (var one : version.signatures()) isNew |= archive.sign(signOff(one, id, version, names));
        }
        told.sort(Comparator.comparing(one -> one.shown().at()));
        for (var one : told) isNew |= publications.bring(article, one.revision(), one.shown());
        var retracted = told.stream().anyMatch(one -> one.shown().how().equals("retraction"));
        return told.isEmpty() || (live != null && !known.contains(live))
                ? new Taken(null, "", isNew, retracted)
                : new Taken(told.getLast().revision(), told.getLast().sha256(), isNew, retracted);
    }

    private List<Told> shown(CommunityId community) {
        return sql.sql("""
                select told.revision_id, told.how, told.at, told.reason
                  from publications told
                  join articles article on article.id = told.article_id
                 where article.community_id = :community
                 order by told.at, told.id
                """)
                .param("community", community.value())
                .query((row, n) -> new Told(
                        new RevisionId(row.getLong("revision_id")),
                        "",
                        new PastVersion.Shown(
                                row.getString("how"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("reason"))))
                .list();
    }

    private static PastVersion.Signature signature(Archive.Kept kept, Map<Long, String> slugs) {
        var signOff = kept.signOff();
        return new PastVersion.Signature(
                slugs.getOrDefault(signOff.reviewer(), ""),
                signOff.name(),
                signOff.credentials(),
                signOff.signedOn(),
                signOff.dueOn(),
                signOff.scope(),
                kept.interests());
    }

    private static Archive.Kept signOff(
            PastVersion.Signature signature, RevisionId id, PastVersion version, Map<String, Contributor> names) {
        var reviewer = names.get(signature.reviewer());
        if (reviewer == null) throw new IllegalArgumentException("No contributor " + signature.reviewer());
        return new Archive.Kept(
                new SignOff(
                        id,
                        version.text().sha256(),
                        reviewer.id(),
                        signature.name(),
                        signature.credentials(),
                        signature.scope(),
                        signature.on(),
                        signature.due()),
                signature.interests());
    }

    private record Told(RevisionId revision, String sha256, PastVersion.Shown shown) {}

    /**
     * What became of a history.
     *
     * @param shown the version that readers saw last, or null if they never saw any of it or see a younger one here
     * @param sha256 its fingerprint
     * @param isNew whether anything of it was new here
     * @param retracted whether it tells of a retraction
     */
    record Taken(@Nullable RevisionId shown, String sha256, boolean isNew, boolean retracted) {}
}
