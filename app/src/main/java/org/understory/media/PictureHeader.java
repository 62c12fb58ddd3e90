package org.understory.media;

/**
 * What a file says about itself, read without decoding a pixel.
 *
 * @param kind decides which decoder may see the file
 * @param dimensions the larger of what the file declares, if it declares more than one size
 * @param decodedBytes memory that one decoded pixel takes
 * @param preparedBytes memory that a pixel takes inside the decoder, whatever the reduction
 * @param orientation how to turn the decoded picture upright
 * @param clean the file without anything that its pixels do not need
 */
record PictureHeader(
        PictureKind kind,
        Dimensions dimensions,
        int decodedBytes,
        int preparedBytes,
        Orientation orientation,
        CleanFile clean) {

    /** A decoded picture may take this much; a larger one is read with fewer pixels. */
    private static final long DECODED_LIMIT = 50L * 1024 * 1024;

    /** Above this much inside the decoder, one picture is prepared at a time. */
    private static final long HEAVY = 64L * 1024 * 1024;

    /** Take every n-th pixel of every n-th row. */
    int reduction() {
        var reduction = 1;
        while (reducedPixels(reduction) * decodedBytes > DECODED_LIMIT) reduction++;
        return reduction;
    }

    boolean heavy() {
        return dimensions.pixels() * preparedBytes > HEAVY;
    }

    private long reducedPixels(int reduction) {
        return (long) Math.ceilDiv(dimensions.width(), reduction) * Math.ceilDiv(dimensions.height(), reduction);
    }
}
