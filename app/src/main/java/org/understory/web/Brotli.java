package org.understory.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Brotli where its native library loads; elsewhere gzip alone is used. */
final class Brotli {
    private static final boolean AVAILABLE = Brotli4jLoader.isAvailable();

    private Brotli() {}

    static byte @Nullable [] compress(byte[] bytes) {
        if (!AVAILABLE) return null;
        try {
            return Encoder.compress(
                    bytes, new Encoder.Parameters().setQuality(9).setMode(Encoder.Mode.TEXT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
