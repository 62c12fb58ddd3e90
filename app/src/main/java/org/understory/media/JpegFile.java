package org.understory.media;

import static org.understory.media.PictureKind.starts;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;

/** Walks the segments of a JPEG file. Keeps the frame, its tables, its scans and the colour profile; drops the rest. */
final class JpegFile {
    /** A progressive photograph has about ten; hundreds of nearly empty ones make a small file slow to decode. */
    private static final int MOST_SCANS = 60;

    private static final String EXIF = "Exif\0\0";

    private final byte[] file;
    private final ByteBuffer data;
    private final CleanFile clean;
    private @Nullable Dimensions dimensions;
    private Orientation orientation = Orientation.UPRIGHT;
    private int components;
    private boolean progressive;
    private int scans;

    JpegFile(byte[] file) {
        this.file = file;
        this.data = CleanFile.bigEndian(file);
        this.clean = new CleanFile(file);
    }

    PictureHeader header() throws IOException {
        clean.keep(0, 2);
        var at = 2;
        while (true) {
            at = nextMarker(at);
            var marker = file[at + 1] & 0xff;
            if (marker == 0xd9) break;
            at = segment(at, marker);
        }
        clean.keep(at, at + 2);
        if (dimensions == null || scans == 0) throw new IIOException("No picture in the file");
        var decoded = components == 4 ? 8 : 4;
        // Progressive files are held as coefficients of two bytes until the last scan has come.
        return new PictureHeader(
                PictureKind.JPEG, dimensions, decoded, progressive ? 2 * components : 0, orientation, clean);
    }

    /** Where the next marker begins: behind stray bytes and fill bytes, which decoders pass over too. */
    private int nextMarker(int from) {
        var at = from;
        while (file[at] != (byte) 0xff || isFill(file[at + 1]) || file[at + 1] == 0) at++;
        return at;
    }

    private static boolean isFill(byte next) {
        return next == (byte) 0xff;
    }

    private int segment(int at, int marker) throws IOException {
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return at + 2;
        var body = at + 4;
        var end = at + 2 + Short.toUnsignedInt(data.getShort(at + 2));
        if (end < body || end > file.length) throw new IIOException("A segment reaches beyond the file");
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(body, marker);
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf ->
                throw new IIOException("A process that hardly any program writes");
            case 0xe1 -> exif(body, end);
            case 0xda -> {
                return scan(at, end);
            }
            default -> {}
        }
        if (wanted(marker, body)) clean.keep(at, end);
        return end;
    }

    private void frame(int body, int marker) throws IOException {
        if (dimensions != null) throw new IIOException("Two pictures in one");
        if (file[body] != 8) throw new IIOException("Not eight bits a sample");
        var height = Short.toUnsignedInt(data.getShort(body + 1));
        var width = Short.toUnsignedInt(data.getShort(body + 3));
        dimensions = new Dimensions(width, height);
        components = file[body + 5];
        if (components != 1 && components != 3 && components != 4) throw new IIOException("Unknown colours");
        progressive = marker == 0xc2;
    }

    private void exif(int body, int end) {
        if (starts(file, body, EXIF)) orientation = Orientation.in(file, body + EXIF.length(), end);
    }

    /** Passes over the compressed data behind a scan's header, up to the next marker that is not part of it. */
    private int scan(int at, int headerEnd) throws IOException {
        if (++scans > MOST_SCANS) throw new IIOException("Too many scans");
        var end = headerEnd;
        while (file[end] != (byte) 0xff || isData(file[end + 1])) end++;
        clean.keep(at, end);
        return end;
    }

    private static boolean isData(byte next) {
        return next == 0 || isFill(next) || (next >= (byte) 0xd0 && next <= (byte) 0xd7);
    }

    private boolean wanted(int marker, int body) {
        return switch (marker) {
            case 0xe0 -> starts(file, body, "JFIF\0");
            case 0xe2 -> starts(file, body, "ICC_PROFILE\0");
            case 0xee -> starts(file, body, "Adobe");
            default -> marker < 0xe0 || (marker > 0xef && marker != 0xfe);
        };
    }
}
