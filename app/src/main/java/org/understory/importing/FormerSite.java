package org.understory.importing;

import java.io.IOException;

/** A file that holds what was on a site run by another program. It is read from front to back, one post at a time. */
interface FormerSite {
    /**
     * Reads all of it and keeps what later reading needs: no texts.
     *
     * @throws BrokenFile if it ends in the middle, or is no such file
     */
    Survey survey() throws IOException;

    /** Reads all of it again, post by post. */
    void posts(Each each) throws IOException;

    /** What is done with each post. */
    interface Each {
        void take(FormerPost post) throws IOException;
    }
}
