package org.understory.text;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a link may lead. Only what is listed here is a link at all; everything else ({@code javascript:},
 * {@code data:}, {@code //host}, relative paths, anything with control characters or backslashes) is refused.
 */
enum LinkTarget {
    /** {@code /path} on this site. */
    PAGE,
    /** {@code #id} on the same page. */
    PLACE,
    /** {@code https://} or {@code http://} somewhere else. */
    ELSEWHERE,
    /** {@code tel:} or {@code mailto:}. */
    CONTACT;

    static Optional<LinkTarget> of(String target) {
        if (target.codePoints().anyMatch(LinkTarget::isSuspicious)) {
            return Optional.empty();
        }
        var lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("/")) {
            return lower.startsWith("//") ? Optional.empty() : Optional.of(PAGE);
        }
        if (lower.startsWith("#") && lower.length() > 1) {
            return Optional.of(PLACE);
        }
        if (lower.matches("https?://[^/?#]+.*")) {
            return Optional.of(ELSEWHERE);
        }
        return lower.matches("(?:tel|mailto):.+") ? Optional.of(CONTACT) : Optional.empty();
    }

    /** Browsers read a backslash as a slash and skip control characters and some blanks: {@code /\host}, {@code java\nscript:}. */
    private static boolean isSuspicious(int c) {
        return c == '\\'
                || c <= ' '
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
