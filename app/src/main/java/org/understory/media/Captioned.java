package org.understory.media;

/**
 * A held picture and what its owner says it shows.
 *
 * @param picture one that was accepted by {@link Pictures#hold}
 * @param alt plain text, at most {@value #LONGEST} characters; stored without blanks around it; may be empty
 */
public record Captioned(PictureId picture, String alt) {
    /** The longest description. Forms check it before they make a {@code Captioned}. */
    public static final int LONGEST = 500;

    public Captioned {
        alt = alt.strip();
        if (alt.length() > LONGEST) throw new IllegalArgumentException("A description is too long");
    }
}
