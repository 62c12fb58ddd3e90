package org.understory.text;

/** The plain words under one level-2 heading; the heading is empty for what stands before the first. */
public record Section(String heading, String plainText) {

    /** How hard it is to read, without its heading. */
    public Readability readability() {
        return Readability.of(plainText);
    }
}
