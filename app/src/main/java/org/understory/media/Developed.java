package org.understory.media;

import java.util.Map;

/**
 * A picture as it is kept: upright, in every size, as WebP.
 *
 * @param dimensions of the large size
 */
record Developed(Dimensions dimensions, Map<PictureSize, byte[]> sizes) implements Development {
    Developed {
        sizes = Map.copyOf(sizes);
    }
}
