package org.understory.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that somebody typed, found at the beginning of a form whose files are too large to be read. Browsers send
 * fields in the order of the form, so words that stand above the pictures come before them.
 */
final class TypedWords {
    /** How much of a form is looked at; words are limited to far less. */
    static final int HEAD = 256 * 1024;

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");

    private TypedWords() {}

    /** The field that every form of ours calls {@code text}, if it ends before {@code head} does. */
    static Optional<String> in(byte[] head, String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/form-data") || !boundary.find()) return Optional.empty();
        var between = "\r\n--" + boundary.group(1);
        var form = "\r\n" + new String(head, StandardCharsets.UTF_8);
        var begin = form.indexOf("\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n");
        if (begin < 0) return Optional.empty();
        var words = form.indexOf("\r\n\r\n", begin) + 4;
        var end = form.indexOf(between, words);
        return end < 0
                ? Optional.empty()
                : Optional.of(form.substring(words, end)).filter(text -> !text.isBlank());
    }
}
