package org.understory.exporting;

import java.io.IOException;
import java.nio.file.Path;
import org.understory.communities.Community;

/** One kind of thing that {@code bin/understory export KIND FILE} hands out. Rooms implement it; the command collects them. */
public interface Outgoing {
    /** The word that asks for it, such as {@code subscribers}. */
    String kind();

    /**
     * Writes a file that is not there yet.
     *
     * @return a sentence about what was written
     * @throws IOException if it cannot be written
     */
    String write(Community community, Path file) throws IOException;
}
