package org.understory.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.understory.articles.Begun;
import org.understory.articles.PastVersion;
import org.understory.desk.Unfinished;
import org.understory.text.ArticleText;
import org.understory.text.FrontMatter;
import org.understory.text.FrontMatterFields;
import org.understory.text.Slug;

/**
 * Words that are being written: {@code drafts/SLUG.md}.
 *
 * @param begun what the article is, or null if the folder has it as a published one
 */
record DraftFile(String slug, @Nullable Begun begun, Unfinished text, List<Finding> findings) {

    /** @param published whether the folder has the article as a published one, too */
    static DraftFile of(TextFile file, Names names, List<PastVersion> history, boolean published, Instant now) {
        var front = FrontMatter.read(file.text());
        var fields = front.fields();
        var slug = file.stem();
        if (Slug.parse(slug).isEmpty()) fields.mistake("title", "importing.notSlug", slug);
        var body = front.body();
        if (body.endsWith("\n")) body = body.substring(0, body.length() - 1);
        var text = new Unfinished(
                Lengths.atMost(fields, "title", fields.textIfAny("title").orElse(""), 400),
                Lengths.atMost(fields, "lede", fields.textIfAny("lede").orElse(""), 1000),
                body,
                named(fields, "topics", names.topics()::contains, "importing.noTopic"),
                HistoryFile.moment(fields, "saved", now),
                named(fields, "waiting", one -> names.whyNotReviewer(one).isEmpty(), "importing.notReviewer"));
        var begun = published ? null : begun(slug, fields, names, history);
        var findings = new ArrayList<Finding>();
        front.mistakes().forEach(mistake -> findings.add(new Finding(file.name(), mistake)));
        if (body.length() > ArticleText.MOST_CHARACTERS)
            findings.add(
                    Finding.at(file, front.bodyLine(), "text.tooLong", body.length(), ArticleText.MOST_CHARACTERS));
        if (begun != null
                && history.stream().anyMatch(version -> !version.shown().isEmpty()))
            findings.add(Finding.at(file, 1, "importing.draft.shown", slug));
        if (begun != null
                && names.atDesk().contains(slug)
                && history.stream().anyMatch(version -> !version.signatures().isEmpty()))
            findings.add(Finding.at(file, 1, "importing.keptAtDesk", slug));
        var here = names.here().get(slug);
        if (begun != null
                && here != null
                && here.live() != null
                && history.size() > here.versions().size())
            findings.add(Finding.at(file, 1, "importing.draft.published", slug));
        return new DraftFile(slug, begun, text, List.copyOf(findings));
    }

    private static Begun begun(String slug, FrontMatterFields fields, Names names, List<PastVersion> history) {
        var writer = fields.text("writer").orElse("");
        if (!writer.isEmpty() && !names.contributors().containsKey(writer))
            fields.mistake("writer", "importing.noContributor", writer);
        var here = names.here().get(slug);
        var standing = StandingFields.ofDraft(fields, here, names.sponsoring());
        return new Begun(slug, standing, writer, fields.dateIfAny("published").orElse(null), history);
    }

    private static List<String> named(FrontMatterFields fields, String key, Predicate<String> known, String missing) {
        var all = fields.textsIfAny(key);
        for (var one : all) if (!known.test(one)) fields.mistake(key, missing, one);
        return all;
    }
}
