package org.understory.importing;

/** Something that was read, and where it stands. */
record Placed<T>(T thing, String file, int line) {}
