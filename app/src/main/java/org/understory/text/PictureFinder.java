package org.understory.text;

import java.util.Optional;

/** Knows the pictures that a text may show, so that a page reserves their room. Implemented by the room that keeps them. */
public interface PictureFinder {
    /** A finder that knows none. */
    PictureFinder NONE = address -> Optional.empty();

    /**
     * The picture at an address of this site; nothing if there is none.
     *
     * @param address as it stands in the text, beginning with a slash
     */
    Optional<Found> find(String address);

    /**
     * A picture in its two sizes.
     *
     * @param small the address of the small size
     * @param smallWidth its width in pixels
     * @param width of the picture, in pixels
     * @param height of the picture, in pixels
     */
    record Found(String small, int smallWidth, int width, int height) {}
}
