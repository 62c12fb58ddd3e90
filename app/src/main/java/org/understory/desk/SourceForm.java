package org.understory.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.understory.articles.Reference;
import org.understory.text.CleanText;
import org.understory.text.Slug;
import org.understory.web.Mistakes;

/**
 * What somebody typed about a source.
 *
 * @param seen a mark of the entry that is put right, as it was when the form was filled
 */
record SourceForm(
        @Nullable String slug,
        @Nullable String title,
        @Nullable String authors,
        @Nullable String publisher,
        @Nullable String year,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String isbn,
        @Nullable String url,
        @Nullable String why,
        @Nullable String seen) {

    static final int LONGEST_WHY = 500;
    static final SourceForm EMPTY = new SourceForm("", "", "", "", "", "", "", "", "", "", "");

    private static final Pattern YEAR = Pattern.compile("(18|19|20|21)\\d\\d");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\\p{Z}]+");
    private static final Pattern PMID = Pattern.compile("\\d{1,9}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\\p{Z}]{3,480}");

    Reference reference() {
        var year = cleanOrNull(year());
        return new Reference(
                line(slug),
                line(title),
                line(authors),
                line(publisher),
                year == null || !YEAR.matcher(year).matches() ? null : Integer.valueOf(year),
                bareDoi(),
                cleanOrNull(pmid),
                bareIsbn(),
                cleanOrNull(url));
    }

    static SourceForm of(Reference known) {
        return new SourceForm(
                known.slug(),
                known.title(),
                known.authors(),
                known.publisher(),
                known.year() == null ? "" : known.year().toString(),
                known.doi(),
                known.pmid(),
                known.isbn(),
                known.url(),
                "",
                mark(known));
    }

    /** A mark of what an entry says, to be told whether it was changed meanwhile. */
    static String mark(Reference known) {
        return Integer.toHexString(known.hashCode());
    }

    /** Whether this is what its sender looked at. */
    boolean saw(Reference known) {
        return seen == null || seen.equals(mark(known));
    }

    SourceForm named(String slug) {
        return new SourceForm(slug, title, authors, publisher, year, doi, pmid, isbn, url, why, seen);
    }

    /** Why an entry is put right, or null. */
    @Nullable
    String typedWhy() {
        return cleanOrNull(why);
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (Slug.parse(line(slug)).isEmpty()) mistakes.add("slug", "desk.source.slug.wrong");
        if (line(title).isEmpty()) mistakes.add("title", "desk.source.title.missing");
        atMost(mistakes, "title", line(title), 500);
        atMost(mistakes, "authors", line(authors), 500);
        atMost(mistakes, "publisher", line(publisher), 300);
        shaped(mistakes, "year", cleanOrNull(year), YEAR);
        shaped(mistakes, "doi", bareDoi(), DOI);
        if (bareDoi() != null) atMost(mistakes, "doi", bareDoi(), 300);
        shaped(mistakes, "pmid", cleanOrNull(pmid), PMID);
        if (cleanOrNull(isbn) != null && bareIsbn() == null) mistakes.add("isbn", "desk.source.isbn.wrong");
        shaped(mistakes, "url", cleanOrNull(url), URL);
        atMost(mistakes, "why", line(why), LONGEST_WHY);
        return mistakes;
    }

    private @Nullable String bareIsbn() {
        var typed = cleanOrNull(isbn);
        return typed == null ? null : Isbn.read(typed).map(Isbn::digits).orElse(null);
    }

    /** However it was copied: with or without its address before it. */
    private @Nullable String bareDoi() {
        var typed = cleanOrNull(doi);
        return typed == null ? null : typed.replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "");
    }

    private static void shaped(Mistakes mistakes, String field, @Nullable String text, Pattern shape) {
        if (text != null && !shape.matcher(text).matches()) mistakes.add(field, "desk.source." + field + ".wrong");
    }

    private static void atMost(Mistakes mistakes, String field, String text, int most) {
        if (text.length() > most) mistakes.add(field, "desk.tooLong", text.length(), most);
    }

    private static @Nullable String cleanOrNull(@Nullable String typed) {
        var text = line(typed);
        return text.isEmpty() ? null : text;
    }

    private static String line(@Nullable String typed) {
        return CleanText.of(typed == null ? "" : typed)
                .value()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
