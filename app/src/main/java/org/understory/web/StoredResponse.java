package org.understory.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
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
        Map<String, String> headers,
        Body plain,
        @Nullable Body gzip,
        @Nullable Body brotli) {

    /** Bytes, their ETag and their Content-Encoding. */
    record Body(ByteBuffer bytes, String etag, @Nullable String encoding) {
        int size() {
            return bytes.capacity();
        }
    }

    static StoredResponse of(byte[] bytes, String type, Map<String, String> headers) {
        var hash = HexFormat.of().formatHex(Hashes.sha256(bytes)).substring(0, 24);
        var plain = body(bytes, hash, null);
        if (bytes.length < 200 || !compressible(type)) return new StoredResponse(type, headers, plain, null, null);
        var gzip = gzip(bytes);
        var brotli = Brotli.compress(bytes);
        return new StoredResponse(
                type,
                headers,
                plain,
                gzip.length < bytes.length ? body(gzip, hash, "gzip") : null,
                brotli != null && brotli.length < bytes.length ? body(brotli, hash, "br") : null);
    }

    /** The same bytes with other headers. */
    StoredResponse with(Map<String, String> others) {
        return new StoredResponse(type, others, plain, gzip, brotli);
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
            if (name.equalsIgnoreCase(encoding)) return !token.replace(" ", "").matches(".*;q=0(\\.0*)?");
        }
        return false;
    }

    private static boolean compressible(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("xml");
    }

    private static Body body(byte[] bytes, String hash, @Nullable String encoding) {
        var buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        var etag = '"' + hash + (encoding == null ? "" : "-" + encoding) + '"';
        return new Body(buffer.asReadOnlyBuffer(), etag, encoding);
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
