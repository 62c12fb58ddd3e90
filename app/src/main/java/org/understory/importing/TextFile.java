package org.understory.importing;

/**
 * A file of a folder.
 *
 * @param name its path inside the folder, with slashes: {@code articles/what-is-psoriasis.md}
 */
public record TextFile(String name, String text) {
    /** The file's own name without its ending. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }
}
