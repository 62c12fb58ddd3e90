package org.understory.mail;

import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A body of a mailing, encoded once (quoted-printable), with gaps for what is personal. Between a gap and the words around
 * it stands a soft line break, which mail programs take out, so each piece can be encoded by itself.
 */
final class Print {
    private static final byte[] SOFT_BREAK = "=\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Found once: looking for it reads every library's list of services. */
    private static final StreamProvider STREAMS = StreamProvider.provider();

    private final boolean html;
    private final List<byte[]> pieces = new ArrayList<>();
    private final StringBuilder signs = new StringBuilder();

    Print(String words, boolean html) {
        this.html = html;
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            if (!Filling.isSign(words.charAt(i))) continue;
            pieces.add(encoded(words.substring(from, i)));
            signs.append(words.charAt(i));
            from = i + 1;
        }
        pieces.add(encoded(words.substring(from)));
    }

    void writeTo(OutputStream out, Filling filling) throws IOException {
        for (int i = 0; i < pieces.size(); i++) {
            out.write(pieces.get(i));
            if (i == signs.length()) return;
            var words = filling.of(signs.charAt(i));
            out.write(SOFT_BREAK);
            out.write(encoded(html ? Filling.escaped(words) : words));
            out.write(SOFT_BREAK);
        }
    }

    private static byte[] encoded(String words) {
        var bytes = new ByteArrayOutputStream(words.length() + words.length() / 16 + 16);
        try (var out = STREAMS.outputQP(bytes)) {
            out.write(words.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
