package org.understory.communities;

/**
 * The surfaces that an accent colour stands on in one colour scheme, as the design system has them.
 *
 * @param paper the page
 * @param sand the darker or lighter panels on it
 */
public enum Scheme {
    LIGHT("#FFFDF8", "#F6F0E3"),
    DARK("#10201B", "#172B25");

    /** WCAG 2.2 AA for text. */
    static final double ENOUGH = 4.5;

    private static final String PALE = "#FFFDF8";
    private static final String DEEP = "#140806";

    private final String paper;
    private final String sand;

    Scheme(String paper, String sand) {
        this.paper = paper;
        this.sand = sand;
    }

    /** The lower of the accent's two contrasts with the surfaces it stands on. */
    double contrast(String accent) {
        return Math.min(Contrast.ratio(accent, paper), Contrast.ratio(accent, sand));
    }

    boolean takes(String accent) {
        return contrast(accent) >= ENOUGH;
    }

    /** The text colour that reads best on a button of this accent. */
    static String textOn(String accent) {
        return Contrast.ratio(accent, PALE) >= Contrast.ratio(accent, DEEP) ? PALE : DEEP;
    }
}
