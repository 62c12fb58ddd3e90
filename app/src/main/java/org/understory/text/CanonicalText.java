package org.understory.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The exact words of an article, in the one form that a medical review is bound to.
 *
 * <p>Two texts with the same words have the same canonical form, however their file was saved; any other word, sign or
 * mark-up changes it. The form, in UTF-8, is
 *
 * <pre>
 * understory-text 1
 * title: TITLE
 * lede: LEDE
 *
 * BODY
 * </pre>
 *
 * each line ended by one {@code \n}. All three parts are in Unicode NFC without a byte order mark. In title and lede
 * every run of blanks is one space and none stand around them, so each is one line. In the body line ends of any kind
 * are {@code \n}, spaces and tabs at the end of a line are gone (two spaces as a line break too; a backslash stays), and
 * so are empty lines before and after it. What is stored and shown should be {@link #title()}, {@link #lede()} and
 * {@link #body()} of this record, so that nothing is shown which the fingerprint does not cover. The form never changes;
 * a new one would get a new first line.
 */
public record CanonicalText(String title, String lede, String body) {

    public CanonicalText {
        title = oneLine(title);
        lede = oneLine(lede);
        body = lines(body);
    }

    /** The canonical form of an article's three parts as they were typed. */
    public static CanonicalText of(String title, String lede, String body) {
        return new CanonicalText(title, lede, body);
    }

    /** The whole form, as documented above. */
    public String text() {
        return "understory-text 1\ntitle: " + title + "\nlede: " + lede + "\n\n" + body + "\n";
    }

    /** SHA-256 of {@link #text()}: 64 lowercase hexadecimal digits. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String oneLine(String typed) {
        return normal(typed).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String lines(String typed) {
        var out = new StringBuilder();
        for (var line : normal(typed).replaceAll("\\r\\n?", "\n").split("\n", -1)) {
            out.append(withoutTrailingBlanks(line)).append('\n');
        }
        return withoutEmptyLinesAround(out);
    }

    private static String normal(String typed) {
        return NormalForm.of(typed.replace("\uFEFF", ""));
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String withoutEmptyLinesAround(StringBuilder text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '\n') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        return text.substring(from, to);
    }
}
