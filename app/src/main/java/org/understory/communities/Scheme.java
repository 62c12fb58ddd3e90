package org.understory.communities;

import java.util.List;

/**
 * The surfaces that an accent colour stands on in one colour scheme, as the design system has them.
 */
public enum Scheme {
    LIGHT("#FFFDF8", "#F6F0E3", "#E6EFE3"),
    DARK("#10201B", "#172B25", "#1D3A30");

    /** WCAG 2.2 AA for text. */
    static final double ENOUGH = 4.5;

    private static final String PALE = "#FFFDF8";
    private static final String DEEP = "#20100B";

    private final List<String> surfaces;

    Scheme(String paper, String sand, String leaf) {
        surfaces = List.of(paper, sand, leaf);
    }

    List<String> surfaces() {
        return surfaces;
    }

    /** The lowest of the accent's contrasts with the surfaces it stands on. */
    double contrast(String accent) {
        return surfaces.stream()
                .mapToDouble(surface -> Contrast.ratio(accent, surface))
                .min()
                .orElseThrow();
    }

    boolean takes(String accent) {
        return contrast(accent) >= ENOUGH;
    }

    /** The text colour that reads best on a button of this accent. */
    static String textOn(String accent) {
        return Contrast.ratio(accent, PALE) >= Contrast.ratio(accent, DEEP) ? PALE : DEEP;
    }
}
