package org.understory.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.articles.PastVersion;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.CanonicalText;
import org.understory.text.FrontMatter;
import org.understory.text.FrontMatterFields;

/** One version of an article: {@code history/SLUG/NUMBER.md}. What is wrong with it has its line. */
record HistoryFile(String slug, PastVersion version, List<Finding> findings) {

    /** @param now no day of a history comes after it */
    static HistoryFile of(TextFile file, Names names, ArticleText texts, Instant now) {
        var front = FrontMatter.read(file.text());
        var fields = front.fields();
        var text = CanonicalText.of(
                Lengths.atMost(fields, "title", fields.text("title").orElse(""), 160),
                Lengths.atMost(fields, "lede", fields.text("lede").orElse(""), 300),
                front.body());
        var hash = fields.text("hash").orElse("");
        if (!hash.isEmpty() && !hash.equals(text.sha256()))
            fields.mistake("hash", "importing.history.hash", text.sha256());
        var by = fields.textIfAny("by").orElse(null);
        if (by != null && !names.contributors().containsKey(by)) fields.mistake("by", "importing.noContributor", by);
        var version = new PastVersion(
                Integer.parseInt(file.stem()),
                text,
                moment(fields, "saved", now),
                fields.date("updated").orElse(LocalDate.EPOCH),
                shortened(fields, "correction"),
                by,
                shortened(fields, "why"),
                fields.partsIfAny("shown").stream().map(one -> shown(one, now)).toList(),
                fields.partsIfAny("signed").stream()
                        .map(one -> signature(one, names))
                        .toList());
        if (version.shown().stream().anyMatch(one -> one.how().equals("review"))
                && version.signatures().isEmpty()) fields.mistake("shown", "importing.history.unsigned");
        return new HistoryFile(file.name().split("/")[1], version, findings(file, front, names, texts));
    }

    private static List<Finding> findings(TextFile file, FrontMatter front, Names names, ArticleText texts) {
        var all = new ArrayList<Finding>();
        front.mistakes().forEach(mistake -> all.add(new Finding(file.name(), mistake)));
        if (front.body().isBlank()) all.add(Finding.at(file, front.bodyLine(), "importing.noText"));
        texts.render(front.body(), front.bodyLine(), names.sources(), ArticleLabels.ENGLISH)
                .mistakes()
                .forEach(mistake -> all.add(new Finding(file.name(), mistake)));
        return List.copyOf(all);
    }

    private static PastVersion.Shown shown(FrontMatterFields part, Instant now) {
        var how = part.text("how").orElse("");
        if (!how.isEmpty() && !PastVersion.HOW.contains(how)) part.mistake("how", "importing.history.how", how);
        var reason = part.textIfAny("reason").orElse(null);
        if (reason == null && PastVersion.WITH_REASON.contains(how))
            part.mistake("reason", "importing.history.reason", how);
        if (reason != null) Lengths.atMost(part, "reason", reason, 1000);
        return new PastVersion.Shown(how, moment(part, "at", now), reason);
    }

    private static PastVersion.Signature signature(FrontMatterFields part, Names names) {
        var reviewer = part.text("reviewer").orElse("");
        if (!reviewer.isEmpty())
            names.whyNotReviewer(reviewer).ifPresent(key -> part.mistake("reviewer", key, reviewer));
        var on = part.date("date").orElse(LocalDate.EPOCH);
        var due = part.date("next").orElse(on.plusYears(1));
        if (!due.isAfter(on)) part.mistake("next", "importing.reviewDue", due, on);
        var interests = part.textIfAny("interests").orElse(null);
        return new PastVersion.Signature(
                reviewer,
                Lengths.atMost(part, "name", part.text("name").orElse(""), 120),
                Lengths.atMost(
                        part, "credentials", part.textIfAny("credentials").orElse(""), 300),
                on,
                due,
                Lengths.atMost(part, "scope", part.text("scope").orElse(""), 300),
                interests == null ? null : Lengths.atMost(part, "interests", interests, 1000));
    }

    private static @Nullable String shortened(FrontMatterFields fields, String key) {
        var text = fields.textIfAny(key).orElse(null);
        return text == null ? null : Lengths.atMost(fields, key, text, 500);
    }

    /** A moment as the export writes it, in UTC; a history has none that is still to come. */
    static Instant moment(FrontMatterFields fields, String key, Instant now) {
        var written = fields.text(key);
        if (written.isEmpty()) return Instant.EPOCH;
        var at = parsed(written.get());
        if (at.isEmpty()) fields.mistake(key, "importing.history.moment", written.get());
        else if (at.get().isAfter(now)) fields.mistake(key, "importing.history.future", written.get());
        return at.orElse(Instant.EPOCH);
    }

    private static Optional<Instant> parsed(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
