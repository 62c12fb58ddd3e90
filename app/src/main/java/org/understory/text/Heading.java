package org.understory.text;

/** A heading of a rendered text, for its table of contents: a stable id, its plain words, level 2 to 4. */
public record Heading(String id, String text, int level) {}
