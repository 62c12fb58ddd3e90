package org.understory.media;

import static org.understory.media.PictureKind.starts;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a WebP file. Keeps the pixels and transparency of the still picture or of the first frame; the
 * container's own statement of the size must agree with the pixels.
 */
final class WebpFile {
    private static final int EXTENDED_END = 30;
    private static final byte ALPHA_FLAG = 0x10;

    private final byte[] file;
    private final ByteBuffer data;
    private final CleanFile clean;
    private @Nullable Dimensions canvas;
    private @Nullable Dimensions pixels;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean animated;

    WebpFile(byte[] file) {
        this.file = file;
        this.data = CleanFile.littleEndian(file);
        this.clean = new CleanFile(file);
    }

    PictureHeader header() throws IOException {
        var end = 8 + data.getInt(4);
        if (end < 20 || end > file.length) throw new IIOException("The file is shorter than it says");
        clean.keep(0, 12);
        chunks(12, end);
        if (pixels == null) throw new IIOException("No picture in the file");
        var declared = canvas == null ? pixels : canvas;
        if (!animated && !declared.equals(pixels)) throw new IIOException("The sizes differ");
        data.putInt(4, clean.length() - 8);
        var larger = declared.pixels() > pixels.pixels() ? declared : pixels;
        return new PictureHeader(PictureKind.WEBP, larger, 4, Webp.PREPARED_BYTES, orientation, clean);
    }

    private void chunks(int from, int end) throws IOException {
        var at = from;
        while (at + 8 <= end) {
            var length = data.getInt(at + 4);
            if (length < 0 || length > end - at - 8) throw new IIOException("A chunk reaches beyond the file");
            chunk(at, length);
            at += 8 + length + (length & 1);
        }
    }

    private void chunk(int at, int length) throws IOException {
        var body = at + 8;
        if (starts(file, at, "VP8X")) {
            extended(at, body);
        } else if (starts(file, at, "EXIF")) {
            var start = starts(file, body, "Exif\0\0") ? body + 6 : body;
            orientation = Orientation.in(file, start, body + length);
        } else if (pixels != null) {
            return;
        } else if (starts(file, at, "ANMF")) {
            animated = true;
            chunks(body + 16, body + length);
        } else if (starts(file, at, "ALPH")) {
            transparency(at, length);
        } else if (starts(file, at, "VP8 ")) {
            lossy(body);
            keep(at, length);
        } else if (starts(file, at, "VP8L")) {
            lossless(body);
            keep(at, length);
        }
    }

    private void extended(int at, int body) throws IOException {
        if (canvas != null || at != 12) throw new IIOException("An extended header out of place");
        canvas = new Dimensions(1 + (data.getInt(body + 3) >>> 8), 1 + (data.getInt(body + 6) >>> 8));
    }

    /** Transparency beside lossy pixels needs the extended header; its size is filled in when the pixels are known. */
    private void transparency(int at, int length) throws IOException {
        if (canvas == null || clean.length() != 12) throw new IIOException("Transparency out of place");
        clean.keep(12, EXTENDED_END);
        keep(at, length);
        data.putInt(20, ALPHA_FLAG);
    }

    private void lossy(int body) throws IOException {
        if (!starts(file, body + 3, "\u009d\u0001\u002a")) throw new IIOException("No key frame");
        var stated = new Dimensions(data.getShort(body + 6) & 0x3fff, data.getShort(body + 8) & 0x3fff);
        pixels = stated;
        if (clean.length() > 12) size(stated);
    }

    private void lossless(int body) throws IOException {
        if (file[body] != 0x2f || clean.length() > 12) throw new IIOException("No lossless picture");
        var sizes = data.getInt(body + 1);
        pixels = new Dimensions(1 + (sizes & 0x3fff), 1 + (sizes >>> 14 & 0x3fff));
    }

    private void size(Dimensions stated) {
        var width = stated.width() - 1;
        var height = stated.height() - 1;
        data.putShort(24, (short) width).put(26, (byte) (width >>> 16));
        data.putShort(27, (short) height).put(29, (byte) (height >>> 16));
    }

    private void keep(int at, int length) {
        clean.keep(at, at + 8 + length);
        if ((length & 1) == 1) clean.put((byte) 0);
    }
}
