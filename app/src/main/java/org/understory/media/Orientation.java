package org.understory.media;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held: the eight values of the Exif tag 0x0112.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_LENGTH = 12;

    Orientation {
        if (value < 1 || value > 8) throw new IllegalArgumentException("Not an orientation");
    }

    /** Reads the tag from an Exif block (a small TIFF file). A block that makes no sense is taken as upright. */
    static Orientation in(byte[] file, int from, int to) {
        try {
            return read(ByteBuffer.wrap(file, from, to - from).slice());
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_LENGTH;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
                return new Orientation(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    boolean turns() {
        return value >= 5;
    }

    Dimensions upright(Dimensions stored) {
        return turns() ? stored.turned() : stored;
    }

    /** Moves each stored pixel to its place in the upright picture. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
