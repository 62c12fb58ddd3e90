package org.understory.communities;

/** How far two colours are apart for the eye, as WCAG 2.2 defines the contrast ratio: 1 (the same) to 21. */
final class Contrast {
    private Contrast() {}

    /** The ratio of two colours written as {@code #RRGGBB}. */
    static double ratio(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        var value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
