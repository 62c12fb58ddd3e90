package org.understory.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * All header fields of a kept answer as one: Jetty walks a response's fields several times, and copies this one whole. To
 * Jetty it is the first of them. HTTP/1 only, in which fields are lines.
 */
final class FieldBlock extends PreEncodedHttpField {
    private final byte[] lines;

    private FieldBlock(Map.Entry<String, String> first, byte[] lines) {
        super(first.getKey(), first.getValue());
        this.lines = lines;
    }

    /** At least one field, by name; names and values are our own and hold no line break. */
    static FieldBlock of(Map<String, String> fields) {
        var text = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        if (text.lines().count() != fields.size()) throw new IllegalArgumentException("a field of more than one line");
        return new FieldBlock(fields.entrySet().iterator().next(), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void putTo(ByteBuffer buffer, HttpVersion version) {
        buffer.put(lines);
    }

    @Override
    public int getEncodedLength(HttpVersion version) {
        return lines.length;
    }
}
