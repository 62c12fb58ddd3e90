package org.understory.media;

import static org.understory.media.PictureKind.starts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Names files that are not taken, so that the refusal can say what the file is. */
final class Recognition {
    private static final int TEXT_LOOKED_AT = 1024;

    private Recognition() {}

    static PictureCheck.Refused refusal(byte[] file) {
        return unsupported(file)
                .<PictureCheck.Refused>map(PictureCheck.KindNotSupported::new)
                .orElseGet(PictureCheck.NotAPicture::new);
    }

    private static Optional<UnsupportedKind> unsupported(byte[] file) {
        if (starts(file, 4, "ftyp")) return Optional.of(boxed(file));
        if (starts(file, 0, "%PDF")) return Optional.of(UnsupportedKind.PDF);
        if (starts(file, 0, "II*\0") || starts(file, 0, "MM\0*")) return Optional.of(UnsupportedKind.TIFF);
        if (starts(file, 0, "8BPS")) return Optional.of(UnsupportedKind.PHOTOSHOP);
        if (starts(file, 4, "jP  ")) return Optional.of(UnsupportedKind.JPEG_2000);
        if (starts(file, 4, "JXL ") || starts(file, 0, "\u00ff\n")) return Optional.of(UnsupportedKind.JPEG_XL);
        if (starts(file, 0, "BM") && starts(file, 6, "\0\0\0\0")) return Optional.of(UnsupportedKind.BMP);
        return beginningOf(file).contains("<svg") ? Optional.of(UnsupportedKind.SVG) : Optional.empty();
    }

    /** ISO base media files name their brand behind {@code ftyp}; HEIC, AVIF and videos share the container. */
    private static UnsupportedKind boxed(byte[] file) {
        if (starts(file, 8, "avi")) return UnsupportedKind.AVIF;
        if (starts(file, 8, "he") || starts(file, 8, "mif1") || starts(file, 8, "msf1")) return UnsupportedKind.HEIC;
        return UnsupportedKind.VIDEO;
    }

    private static String beginningOf(byte[] file) {
        var length = Math.min(file.length, TEXT_LOOKED_AT);
        return new String(file, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
