package org.understory.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.understory.articles.PastReference;
import org.understory.articles.Reference;
import org.understory.text.FrontMatterFields;
import org.understory.text.Slug;

/**
 * The sources of a folder.
 *
 * @param past what their entries said before they were put right, by slug, the oldest first
 */
record SourceFile(List<Placed<Reference>> sources, Map<String, List<PastReference>> past, List<Finding> findings) {
    static final SourceFile NONE = new SourceFile(List.of(), Map.of(), List.of());

    private static final Pattern YEAR = Pattern.compile("(18|19|20|21)\\d\\d");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern PMID = Pattern.compile("\\d{1,9}");
    private static final Pattern ISBN = Pattern.compile("97[89][0-9]{10}");
    private static final Pattern URL = Pattern.compile("https?://\\S{3,480}");

    static SourceFile of(TextFile file) {
        var sources = new ArrayList<Placed<Reference>>();
        var past = new HashMap<String, List<PastReference>>();
        var list = FactList.of(file);
        var findings = new ArrayList<>(list.findings());
        for (var item : list.items()) {
            var source = source(item.facts().fields());
            if (sources.stream().anyMatch(one -> one.thing().slug().equals(source.slug())))
                item.facts().fields().mistake("id", "importing.twice", source.slug());
            past.put(source.slug(), past(item.facts().fields(), source.slug()));
            sources.add(new Placed<>(source, file.name(), item.firstLine()));
            findings.addAll(item.findings());
        }
        return new SourceFile(List.copyOf(sources), Map.copyOf(past), List.copyOf(findings));
    }

    private static Reference source(FrontMatterFields fields) {
        var slug = fields.text("id").orElse("");
        if (!slug.isEmpty() && Slug.parse(slug).isEmpty()) fields.mistake("id", "importing.notSlug", slug);
        return entry(fields, slug);
    }

    private static List<PastReference> past(FrontMatterFields fields, String slug) {
        return fields.partsIfAny("before").stream()
                .map(part -> {
                    var why = part.textIfAny("why").orElse(null);
                    return new PastReference(
                            entry(part, slug),
                            part.date("changed").orElse(LocalDate.EPOCH),
                            why == null ? null : atMost(part, "why", why, 500));
                })
                .toList();
    }

    private static Reference entry(FrontMatterFields fields, String slug) {
        var year = shaped(fields, "year", YEAR);
        return new Reference(
                slug,
                atMost(fields, "title", fields.text("title").orElse(""), 500),
                atMost(fields, "authors", fields.textIfAny("authors").orElse(""), 500),
                atMost(fields, "publisher", fields.textIfAny("publisher").orElse(""), 300),
                year == null ? null : Integer.valueOf(year),
                shaped(fields, "doi", DOI),
                shaped(fields, "pmid", PMID),
                shaped(fields, "isbn", ISBN),
                shaped(fields, "url", URL));
    }

    private static String atMost(FrontMatterFields fields, String key, String text, int most) {
        if (text.length() > most) fields.mistake(key, "importing.tooLong", key, text.length(), most);
        return text;
    }

    private static @Nullable String shaped(FrontMatterFields fields, String key, Pattern shape) {
        var text = fields.textIfAny(key).orElse(null);
        if (text == null || shape.matcher(text).matches()) return text;
        fields.mistake(key, "importing.shape." + key, text);
        return null;
    }
}
