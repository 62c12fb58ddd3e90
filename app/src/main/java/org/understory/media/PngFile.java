package org.understory.media;

import static org.understory.media.PictureKind.starts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a PNG file. Keeps the header, palette, transparency and pixels; drops texts and profiles, in which
 * bombs are packed.
 */
final class PngFile {
    private static final int PALETTE = 3;

    private final byte[] file;
    private final ByteBuffer data;
    private final CleanFile clean;
    private @Nullable Dimensions dimensions;
    private Orientation orientation = Orientation.UPRIGHT;
    private int depth;
    private int colours;
    private boolean pixels;

    PngFile(byte[] file) {
        this.file = file;
        this.data = CleanFile.bigEndian(file);
        this.clean = new CleanFile(file);
    }

    PictureHeader header() throws IOException {
        clean.keep(0, 8);
        var at = 8;
        while (!starts(file, at + 4, "IEND")) at = chunk(at);
        clean.keep(at, at + 12);
        if (dimensions == null || !pixels) throw new IIOException("No picture in the file");
        return new PictureHeader(PictureKind.PNG, dimensions, decodedBytes(), 0, orientation, clean);
    }

    private int decodedBytes() {
        if (colours == PALETTE) return 1;
        return depth == 16 ? 8 : 4;
    }

    private int chunk(int at) throws IOException {
        var length = data.getInt(at);
        var body = at + 8;
        if (length < 0 || length > file.length - body - 4) throw new IIOException("A chunk reaches beyond the file");
        var type = data.getInt(at + 4);
        if (dimensions == null) {
            first(at, length);
        } else if (starts(file, at + 4, "IDAT")) {
            pixels = true;
            if (length > 0) keep(at, length);
        } else if (starts(file, at + 4, "PLTE") || starts(file, at + 4, "tRNS")) {
            if (!pixels) keep(at, length);
        } else if (starts(file, at + 4, "eXIf")) {
            orientation = Orientation.in(file, body, body + length);
        } else if ((type & 0x2000_0000) == 0) {
            throw new IIOException("A critical chunk that the standard does not know");
        }
        return body + length + 4;
    }

    private void first(int at, int length) throws IOException {
        if (!starts(file, at + 4, "IHDR") || length != 13) throw new IIOException("No header");
        dimensions = new Dimensions(data.getInt(at + 8), data.getInt(at + 12));
        depth = file[at + 16];
        colours = file[at + 17];
        keep(at, length);
    }

    private void keep(int at, int length) throws IOException {
        var sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        if ((int) sum.getValue() != data.getInt(at + 8 + length)) throw new IIOException("A checksum is wrong");
        clean.keep(at, at + 12 + length);
    }
}
