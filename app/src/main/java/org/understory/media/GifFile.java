package org.understory.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOException;

/**
 * Walks the blocks of a GIF file up to the end of its first frame, which is all that is kept. The frame and the canvas
 * each state a size; the larger counts, because either may lie.
 */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int CONTROL = 0xf9;

    private final byte[] file;
    private final ByteBuffer data;
    private final CleanFile clean;

    GifFile(byte[] file) {
        this.file = file;
        this.data = CleanFile.littleEndian(file);
        this.clean = new CleanFile(file);
    }

    PictureHeader header() throws IOException {
        var canvasWidth = unsigned(6);
        var canvasHeight = unsigned(8);
        var at = 13 + colourTable(file[10]);
        clean.keep(0, at);
        while (file[at] == EXTENSION) {
            var end = behindBlocks(at + 2);
            if ((file[at + 1] & 0xff) == CONTROL) clean.keep(at, end);
            at = end;
        }
        if (file[at] != FRAME) throw new IIOException("No frame");
        var frame = new Dimensions(unsigned(at + 5), unsigned(at + 7));
        var declared = new Dimensions(Math.max(canvasWidth, frame.width()), Math.max(canvasHeight, frame.height()));
        keepFrame(at, frame);
        return new PictureHeader(PictureKind.GIF, declared, 1, 0, Orientation.UPRIGHT, clean);
    }

    /** Keeps the frame as if it were the whole canvas. */
    private void keepFrame(int at, Dimensions frame) {
        data.putInt(at + 1, 0);
        data.putShort(6, (short) frame.width()).putShort(8, (short) frame.height());
        var firstCode = at + 10 + colourTable(file[at + 9]);
        clean.keep(at, behindBlocks(firstCode + 1));
        clean.put((byte) 0x3b);
    }

    private static int colourTable(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** Passes over blocks, each with its length before it, up to and with the empty one. */
    private int behindBlocks(int from) {
        var at = from;
        while (file[at] != 0) at += 1 + (file[at] & 0xff);
        return at + 1;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(data.getShort(at));
    }
}
