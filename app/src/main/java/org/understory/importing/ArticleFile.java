package org.understory.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.articles.Draft;
import org.understory.articles.PastVersion;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.CanonicalText;
import org.understory.text.FrontMatter;
import org.understory.text.FrontMatterFields;
import org.understory.text.Slug;

/**
 * An article's file: the facts above, the text below.
 *
 * @param findings what is wrong with it
 * @param notes what is not wrong and yet worth saying
 */
record ArticleFile(Draft draft, List<Finding> findings, List<Finding> notes) {

    static ArticleFile of(TextFile file, Names names, List<PastVersion> history, ArticleText texts) {
        var front = FrontMatter.read(file.text());
        var fields = front.fields();
        var notes = new ArrayList<Finding>();
        var text = CanonicalText.of(
                Lengths.atMost(fields, "title", fields.text("title").orElse(""), 160),
                Lengths.atMost(fields, "lede", fields.text("lede").orElse(""), 300),
                front.body());
        var published = fields.date("published").orElse(LocalDate.EPOCH);
        var updated = fields.dateIfAny("updated").orElse(published);
        if (updated.isBefore(published)) fields.mistake("updated", "importing.updatedFirst", updated, published);
        var writer = fields.text("writer").orElse("");
        if (!writer.isEmpty() && !names.contributors().containsKey(writer))
            fields.mistake("writer", "importing.noContributor", writer);
        var slug = slug(file, fields);
        var standing = StandingFields.of(fields, names.here().get(slug), names.sponsoring(), text.sha256());
        var draft = new Draft(
                slug,
                text,
                named(fields, "topics", fields.textsIfAny("topics"), names.topics(), "importing.noTopic"),
                writer,
                published,
                updated,
                named(fields, "related", fields.textsIfAny("related"), names.articles(), "importing.noArticle"),
                correction(fields),
                review(file, fields, names, text.sha256(), writer, notes).orElse(null),
                standing,
                history);
        if (standing.news() && draft.review() != null) fields.mistake("review", "importing.newsReviewed");
        if (names.isAtDesk(draft.slug())) fields.mistake("slug", "importing.keptAtDesk", draft.slug());
        if (draft.related().contains(draft.slug())) fields.mistake("related", "importing.relatedToItself");
        var findings = findings(file, front, names, texts, wasRead(draft) ? notes : null);
        return new ArticleFile(draft, findings, List.copyOf(notes));
    }

    /** Whether readers elsewhere saw these very words: then they stay, even if a link in them leads nowhere. */
    private static boolean wasRead(Draft draft) {
        return draft.history().stream()
                .anyMatch(
                        version -> !version.shown().isEmpty() && version.text().equals(draft.text()));
    }

    /** @param notes where a link that leads nowhere is only noted, or null */
    private static List<Finding> findings(
            TextFile file, FrontMatter front, Names names, ArticleText texts, @Nullable List<Finding> notes) {
        var all = new ArrayList<Finding>();
        front.mistakes().forEach(mistake -> all.add(new Finding(file.name(), mistake)));
        if (front.body().isBlank()) all.add(Finding.at(file, front.bodyLine(), "importing.noText"));
        var rendered = texts.render(front.body(), front.bodyLine(), names.sources(), ArticleLabels.ENGLISH);
        rendered.mistakes().forEach(mistake -> all.add(new Finding(file.name(), mistake)));
        for (var link : rendered.links()) {
            names.whatIsMissing(link.target(), rendered)
                    .ifPresent(key ->
                            (notes == null ? all : notes).add(Finding.at(file, link.line(), key, link.target())));
        }
        return List.copyOf(all);
    }

    private static String slug(TextFile file, FrontMatterFields fields) {
        var slug = fields.text("slug").orElse(file.stem());
        if (Slug.parse(slug).isEmpty()) fields.mistake("slug", "importing.notSlug", slug);
        else if (!slug.equals(file.stem())) fields.mistake("slug", "importing.fileName", slug, file.stem());
        return slug;
    }

    private static List<String> named(
            FrontMatterFields fields, String key, List<String> named, java.util.Set<String> known, String missing) {
        for (var one : named) if (!known.contains(one)) fields.mistake(key, missing, one);
        if (named.stream().distinct().count() < named.size()) fields.mistake(key, "importing.namedTwice", key);
        return named;
    }

    private static @Nullable String correction(FrontMatterFields fields) {
        var text = fields.textIfAny("correction").orElse(null);
        return text == null ? null : Lengths.atMost(fields, "correction", text, 500);
    }

    /** The review, if it names this very text. One that does not is no mistake: the page then says that there is none. */
    private static Optional<Draft.SignedReview> review(
            TextFile file, FrontMatterFields fields, Names names, String sha256, String writer, List<Finding> notes) {
        var part = fields.partIfAny("review").orElse(null);
        if (part == null) return Optional.empty();
        var reviewer = part.text("reviewer").orElse("");
        var on = part.date("date").orElse(LocalDate.EPOCH);
        var due = part.dateIfAny("next").orElse(on.plusYears(1));
        var scope = Lengths.atMost(part, "scope", part.text("scope").orElse(""), 300);
        var hash = part.textIfAny("hash").orElse("");
        if (!due.isAfter(on)) part.mistake("next", "importing.reviewDue", due, on);
        names.whyNotReviewer(reviewer).ifPresent(key -> part.mistake("reviewer", key, reviewer));
        if (reviewer.equals(writer)) part.mistake("reviewer", "importing.reviewsOwn", reviewer);
        if (hash.equals(sha256)) return Optional.of(new Draft.SignedReview(reviewer, on, due, scope, hash));
        var key = hash.isEmpty() ? "importing.reviewWithoutHash" : "importing.reviewOfOtherText";
        notes.add(Finding.at(file, part.line(hash.isEmpty() ? "reviewer" : "hash"), key, sha256));
        return Optional.empty();
    }
}
