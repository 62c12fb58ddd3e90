package org.understory.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of picture that are taken, recognised by their first bytes and never by a name. */
enum PictureKind {
    JPEG {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, "\u00ff\u00d8\u00ff");
        }

        @Override
        PictureHeader header(byte[] file) throws IOException {
            return new JpegFile(file).header();
        }
    },
    PNG {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, "\u0089PNG\r\n\u001a\n");
        }

        @Override
        PictureHeader header(byte[] file) throws IOException {
            return new PngFile(file).header();
        }
    },
    GIF {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, "GIF87a") || starts(file, 0, "GIF89a");
        }

        @Override
        PictureHeader header(byte[] file) throws IOException {
            return new GifFile(file).header();
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, "RIFF") && starts(file, 8, "WEBP");
        }

        @Override
        PictureHeader header(byte[] file) throws IOException {
            return new WebpFile(file).header();
        }
    };

    abstract boolean begins(byte[] file);

    /**
     * Reads what the file says about itself, without decoding a pixel. The array is reused: what the decoder has no
     * need of is cut out of it in place.
     *
     * @throws IOException if the file is broken or cut short
     */
    abstract PictureHeader header(byte[] file) throws IOException;

    static Optional<PictureKind> of(byte[] file) {
        for (var kind : values()) {
            if (kind.begins(file)) return Optional.of(kind);
        }
        return Optional.empty();
    }

    /** Whether the bytes at this place are these characters, each standing for one byte. */
    static boolean starts(byte[] file, int at, String characters) {
        var expected = characters.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + expected.length) return false;
        for (int i = 0; i < expected.length; i++) {
            if (file[at + i] != expected[i]) return false;
        }
        return true;
    }
}
