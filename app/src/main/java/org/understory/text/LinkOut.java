package org.understory.text;

/** A link in a text, as written, and the line where it stands, so that a room can check that its own pages exist. */
public record LinkOut(String target, int line) {}
