package org.understory.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A file from which only chosen parts are kept, moved together inside its own array: a decoder sees nothing else, and
 * no second copy is needed.
 */
final class CleanFile {
    private final byte[] bytes;
    private int length;

    CleanFile(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Appends this part of the original. Parts are kept in their order and never overlap. */
    void keep(int from, int to) {
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    /** Appends bytes that take the place of others already passed. */
    void put(byte... made) {
        System.arraycopy(made, 0, bytes, length, made.length);
        length += made.length;
    }

    static ByteBuffer bigEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
