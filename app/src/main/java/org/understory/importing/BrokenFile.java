package org.understory.importing;

import java.io.IOException;
import org.understory.text.Mistake;

/** A file that cannot be read to its end, and the line on which that shows. */
final class BrokenFile extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    BrokenFile(int line, String key, Object... args) {
        super(key);
        this.mistake = Mistake.at(Math.max(1, line), key, args);
    }

    Mistake mistake() {
        return mistake;
    }
}
