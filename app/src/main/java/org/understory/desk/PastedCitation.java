package org.understory.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.understory.text.CleanText;
import org.understory.text.Slug;

/**
 * What a writer pasted of a source: a DOI, a PMID, an ISBN, an address, or a whole citation. Nothing is looked up elsewhere; what
 * can be read from the words goes into the fields, and the writer puts the rest right.
 */
final class PastedCitation {
    static final int LONGEST = 2000;

    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\\p{Z}\"<>]+");
    private static final Pattern PMID = Pattern.compile(
            "(?i)(?:\\bPMID:?\\s*|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|ncbi\\.nlm\\.nih\\.gov/pubmed/)(\\d{1,9})");
    private static final Pattern ISBN = Pattern.compile("(?i)\\bISBN(?:-1[03])?:?\\s*([0-9][0-9\\p{Pd} ]{8,16}[0-9X])");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\\p{Z}\"<>]{3,480}");
    private static final Pattern YEAR = Pattern.compile("\\b((?:18|19|20)\\d\\d)[a-z]?\\b");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("\\(((?:18|19|20)\\d\\d)[a-z]?(?:,[^)]*)?\\)\\.?");
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}[\\p{L}'-]+,? (?:\\p{Lu}\\.? ?-?){1,4}(?:,|$|;| &| and|\\.)");

    private PastedCitation() {}

    static SourceForm read(String typed) {
        var text = CleanText.of(typed).value().replaceAll("\\s+", " ").strip();
        var doi = first(DOI, text);
        var pmid = group(PMID, text);
        var isbn = group(ISBN, text);
        if (isbn == null && text.matches("[0-9Xx\\p{Pd} ]{10,17}")) isbn = text;
        if (pmid == null && text.matches("\\d{5,9}")) pmid = text;
        var url = first(URL, text);
        var known = url != null
                && (url.contains("doi.org/10.") || url.matches(".*ncbi\\.nlm\\.nih\\.gov/(pubmed/)?\\d+.*"));
        var words = Words.of(without(text));
        return new SourceForm(
                slug(words),
                words.title(),
                words.authors(),
                words.publisher(),
                words.year(),
                doi == null ? "" : doi.replaceFirst("[.,;)\\]]+$", ""),
                pmid == null ? "" : pmid,
                isbn == null ? "" : isbn.strip(),
                url == null || known ? "" : url.replaceFirst("[.,;)\\]]+$", ""),
                "",
                null);
    }

    /** The words without what was found in them. */
    private static String without(String text) {
        var rest = URL.matcher(text).replaceAll(" ");
        rest = DOI.matcher(rest).replaceAll(" ");
        rest = PMID.matcher(rest).replaceAll(" ");
        rest = ISBN.matcher(rest).replaceAll(" ");
        return rest.replaceAll("(?i)\\b(doi|available (from|at)|retrieved from|PMCID: ?PMC\\d+):?\\s*\\.?", " ")
                .replaceAll("(\\s*\\.){2,}", ".")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String slug(Words words) {
        var first = words.authors().split("[ ,]", 2)[0];
        if (first.isEmpty()) first = words.title().replaceFirst("^((?:\\S+ ){0,2}\\S+).*", "$1");
        var wish = (first + " " + words.year()).strip();
        return wish.isEmpty() ? "" : Slug.from(wish, "source").value();
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group() : null;
    }

    private static @Nullable String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    /** Authors, title and journal, as far as the order of the sentences tells: as in Vancouver or APA style. */
    private record Words(String authors, String title, String publisher, String year) {
        static Words of(String text) {
            var inBrackets = YEAR_IN_BRACKETS.matcher(text);
            if (inBrackets.find() && inBrackets.start() > 0) {
                var after = sentences(text.substring(inBrackets.end()).replaceFirst("^[ .]+", ""));
                return new Words(
                        end(text.substring(0, inBrackets.start())),
                        after.length > 0 ? end(after[0]) : "",
                        after.length > 1 ? journal(after[1]) : "",
                        inBrackets.group(1));
            }
            var years = YEAR.matcher(text);
            var year = "";
            while (years.find()) year = years.group(1);
            var all = sentences(text);
            var hasAuthors = all.length > 1 && INITIALS.matcher(all[0]).find();
            var at = hasAuthors ? 1 : 0;
            return new Words(
                    hasAuthors ? end(all[0]) : "",
                    all.length > at && all[at].matches(".*\\p{L}{3}.*") ? end(all[at]) : "",
                    all.length > at + 1 ? journal(all[at + 1]) : "",
                    year);
        }

        /** Parts that end with a full stop or a question mark; one after initials ends nothing within a list of names. */
        private static String[] sentences(String text) {
            return text.split(
                    "(?<=[\\p{Ll}\\d)]{2}\\.|\\p{Lu}{2}\\.|[?!]|\\bal\\.) +|(?<=\\p{Lu}\\.) +(?=\\p{Lu}\\p{Ll}+ \\p{Ll})");
        }

        private static String end(String text) {
            return text.strip().replaceFirst("[.,;]+$", "").strip();
        }

        /** The name of a journal before year, volume and pages. */
        private static String journal(String text) {
            return end(text.replaceFirst("[,.;:]? ?\\(?\\b(?:(?:18|19|20)\\d\\d|\\d{1,4}\\b ?[(:]).*$", "")
                    .replaceFirst(",? \\d+.*$", ""));
        }
    }
}
