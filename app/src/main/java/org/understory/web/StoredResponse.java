package org.understory.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer, kept as bytes that are ready to send, with one strong ETag for each encoding.
 *
 * @param plain the bytes as they are
 * @param gzip the same compressed, or null where that would not be smaller
 * @param brotli the same compressed, or null where the machine has no brotli or it would not be smaller
 */
record StoredResponse(
        String type,
        Body plain,
        @Nullable Body gzip,
        @Nullable Body brotli) {

    /**
     * Bytes, their ETag and their Content-Encoding.
     *
     * @param unchanged the fields of an answer that says that nothing changed, ready to send
     * @param whole the fields of the whole answer but its length, ready to send
     * @param length the field that says how long the whole answer is
     */
    record Body(
            ByteBuffer bytes,
            String etag,
            @Nullable String encoding,
            FieldBlock unchanged,
            FieldBlock whole,
            HttpField length) {

        static Body of(
                ByteBuffer bytes, String etag, @Nullable String encoding, String type, Map<String, String> headers) {
            var fields = new LinkedHashMap<>(headers);
            fields.put(HttpHeader.ETAG.asString(), etag);
            var unchanged = FieldBlock.of(fields);
            fields.put(HttpHeader.CONTENT_TYPE.asString(), type);
            if (encoding != null) fields.put(HttpHeader.CONTENT_ENCODING.asString(), encoding);
            var length = new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, bytes.capacity());
            return new Body(bytes, etag, encoding, unchanged, FieldBlock.of(fields), length);
        }

        int size() {
            return bytes.capacity();
        }
    }

    static StoredResponse of(byte[] bytes, String type, Map<String, String> headers) {
        var hash = HexFormat.of().formatHex(Hashes.sha256(bytes)).substring(0, 24);
        var plain = body(bytes, hash, null, type, headers);
        if (bytes.length < 200 || !compressible(type)) return new StoredResponse(type, plain, null, null);
        var gzip = gzip(bytes);
        var brotli = Brotli.compress(bytes);
        return new StoredResponse(
                type,
                plain,
                gzip.length < bytes.length ? body(gzip, hash, "gzip", type, headers) : null,
                brotli != null && brotli.length < bytes.length ? body(brotli, hash, "br", type, headers) : null);
    }

    /** The same bytes with other headers. */
    StoredResponse with(Map<String, String> others) {
        return new StoredResponse(
                type,
                with(plain, others),
                gzip == null ? null : with(gzip, others),
                brotli == null ? null : with(brotli, others));
    }

    private Body with(Body body, Map<String, String> others) {
        return Body.of(body.bytes(), body.etag(), body.encoding(), type, others);
    }

    /** The best body for what a browser accepts. */
    Body best(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) return plain;
        if (brotli != null && accepts(acceptEncoding, "br")) return brotli;
        if (gzip != null && accepts(acceptEncoding, "gzip")) return gzip;
        return plain;
    }

    int size() {
        return plain.size() + (gzip == null ? 0 : gzip.size()) + (brotli == null ? 0 : brotli.size());
    }

    private static boolean accepts(String header, String encoding) {
        for (var part : header.split(",")) {
            var token = part.strip();
            var semicolon = token.indexOf(';');
            var name = semicolon < 0 ? token : token.substring(0, semicolon).strip();
            if (name.equalsIgnoreCase(encoding)) return semicolon < 0 || !isZero(token.substring(semicolon + 1));
        }
        return false;
    }

    /** Whether a weight, such as {@code q=0.0}, refuses. */
    private static boolean isZero(String weight) {
        var bare = weight.replace(" ", "");
        return bare.startsWith("q=0") && bare.chars().skip(2).allMatch(sign -> sign == '0' || sign == '.');
    }

    private static boolean compressible(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    private static Body body(
            byte[] bytes, String hash, @Nullable String encoding, String type, Map<String, String> headers) {
        var buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        var etag = '"' + hash + (encoding == null ? "" : "-" + encoding) + '"';
        return Body.of(buffer.asReadOnlyBuffer(), etag, encoding, type, headers);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
