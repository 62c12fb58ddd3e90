package org.understory.media;

import java.io.IOException;

/** Whatever went wrong while reading a file that says it is a picture. Carries no message: it could quote the file. */
final class BrokenPicture extends Exception {
    private static final long serialVersionUID = 1L;

    private BrokenPicture() {
        super(null, null, false, false);
    }

    /**
     * Takes a step over untrusted bytes: parsers and decoders answer broken ones with either kind of exception, and a
     * small lossless WebP can ask for 65,536 groups of tables, which no header tells.
     */
    static <T> T orElse(Step<T> step) throws BrokenPicture {
        try {
            return step.take();
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            throw new BrokenPicture();
        }
    }

    /** A step that reads untrusted bytes. */
    interface Step<T> {
        T take() throws IOException;
    }
}
