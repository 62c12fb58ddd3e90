package org.understory.media;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the files of pictures lie. */
interface PictureStore {
    /** Keeps all sizes. When it returns, they are on disk and survive a crash at any moment. */
    void keep(PictureId id, Map<PictureSize, byte[]> sizes) throws IOException;

    /** The WebP file, or nothing if it was erased. */
    Optional<byte[]> find(PictureId id, PictureSize size) throws IOException;

    /** Removes all sizes and what an interrupted {@link #keep} may have left. Repeating it changes nothing. */
    void erase(PictureId id) throws IOException;
}
