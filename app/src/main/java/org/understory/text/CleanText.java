package org.understory.text;

import java.util.Optional;

/**
 * What a person typed, fit to be stored: nothing visible is lost, nothing invisible is smuggled in.
 *
 * <p>The value is in Unicode NFC with {@code \n} as its only control character; tabs are spaces. Gone are: characters
 * that turn the direction of what follows (U+202A–202E, U+2066–2069), invisible ones (zero-width space, byte order mark,
 * soft hyphen, tags and joiners where they do nothing), halves of surrogate pairs, blanks at line ends, all but two of
 * many empty lines in a row, and all but {@value InvisibleCharacters#MOST_MARKS} marks on one letter. Joiners stay inside emoji and in
 * the scripts that are written with them, variation selectors stay after the sign they vary, and left-to-right and
 * right-to-left marks stay. Cleaning twice changes nothing.
 */
public record CleanText(String value) {

    /** More characters than allowed, both counted as a person counts them: in code points. */
    public record TooLong(int count, int limit) {}

    public CleanText {
        value = clean(value);
    }

    public static CleanText of(String raw) {
        return new CleanText(raw);
    }

    /** Whether a reader would see nothing at all; {@link MemberText#saysNothing} knows Markdown too. */
    public boolean isBlank() {
        return value.codePoints().noneMatch(InvisibleCharacters::isVisible);
    }

    /** The number of code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** The refusal, if it is longer than the limit. */
    public Optional<TooLong> over(int limit) {
        return length() > limit ? Optional.of(new TooLong(length(), limit)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String clean(String raw) {
        var lines = lineEnds(raw);
        if (isPlain(lines)) return tidyLines(lines);
        // Twice, because NFC takes a few characters apart into more marks than may stand in a row.
        var once = normal(InvisibleCharacters.removed(lines));
        var twice = normal(InvisibleCharacters.removed(once));
        return tidyLines(twice);
    }

    /** Nothing but the visible characters of ASCII, blanks and line ends: such a text hides nothing and is in NFC. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\n' && (c < ' ' || c > '~')) return false;
        }
        return true;
    }

    private static String normal(String text) {
        return NormalForm.of(text);
    }

    private static String lineEnds(String raw) {
        return raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u000B', '\n')
                .replace('\u000C', '\n');
    }

    private static String tidyLines(String text) {
        var out = new StringBuilder(text.length());
        int empty = 0;
        for (var line : text.split("\n", -1)) {
            var kept = line.stripTrailing();
            empty = kept.isEmpty() ? empty + 1 : 0;
            if (empty <= 2) {
                out.append(kept).append('\n');
            }
        }
        return out.toString().strip();
    }
}
