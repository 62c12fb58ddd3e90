package org.understory.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which every picture is kept. A picture that is smaller to begin with is not enlarged. */
public enum PictureSize {
    /** For lists and threads: no side longer than 480 pixels. */
    SMALL(480),
    /** For looking closely: no side longer than 1600 pixels. */
    LARGE(1600);

    private final int longestSide;

    PictureSize(int longestSide) {
        this.longestSide = longestSide;
    }

    /** The longest side that a picture of this size may have, in pixels. */
    public int longestSide() {
        return longestSide;
    }

    /** The size's word in addresses and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PictureSize> of(String word) {
        return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }

    /** How large a picture of these dimensions becomes in this size. */
    Dimensions fit(Dimensions original) {
        return original.within(longestSide);
    }
}
