package org.understory.text;

import java.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;

/**
 * The beginning of a text in plain words, on one line, ended by {@code …} when something was left out.
 *
 * <p>It is cut after a whole word where one ends in the second half, else between two characters as a reader sees them,
 * never inside an emoji. Trailing punctuation before the {@code …} is dropped. The result is text, not HTML.
 *
 * @param text at most the wished number of code points, the {@code …} included
 * @param shortened whether anything was left out
 */
public record Excerpt(String text, boolean shortened) {

    /** Of plain text; every run of blanks and line ends is one space. */
    public static Excerpt ofText(String plain, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("an excerpt has at least one character");
        }
        var line = plain.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return new Excerpt(line, false);
        }
        return new Excerpt(cut(line, line.offsetByCodePoints(0, most - 1)) + "…", true);
    }

    /** Of what a member typed, in the Markdown of {@link MemberText}. */
    public static Excerpt ofMarkdown(String markdown, int most) {
        return ofText(MemberText.plainText(markdown), most);
    }

    /** Of HTML that this program made; the words inside its elements. */
    public static Excerpt ofHtml(String html, int most) {
        return ofText(Jsoup.parseBodyFragment(html).text(), most);
    }

    private static String cut(String line, int end) {
        int space = line.lastIndexOf(' ', end);
        int at = space > end / 2 ? space : wholeCharacter(line, end);
        return withoutPunctuation(line.substring(0, at));
    }

    private static int wholeCharacter(String line, int end) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line.substring(0, Math.min(line.length(), end + 64)));
        return characters.isBoundary(end) ? end : characters.preceding(end);
    }

    private static String withoutPunctuation(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;:.–—-…".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }
}
