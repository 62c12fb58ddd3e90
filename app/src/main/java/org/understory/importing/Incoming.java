package org.understory.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.understory.communities.Community;

/** One kind of thing that {@code bin/understory import KIND FILE} takes. Rooms implement it; the command collects them. */
public interface Incoming {
    /** The word that asks for it, such as {@code articles}. */
    String kind();

    /** The options that it understands beside {@code --community} and {@code --dry-run}, such as {@code --hashes}. */
    default Set<String> options() {
        return Set.of();
    }

    /**
     * Takes what a file or folder holds into a community: all that the report does not name as left out, or nothing. In a
     * rehearsal nothing stays. Doing it again makes nothing twice.
     *
     * @param options those of {@link #options()} that were given
     * @throws IOException if it cannot be read; then nothing was taken
     */
    void bring(Community community, Path from, Set<String> options, Report report) throws IOException;
}
