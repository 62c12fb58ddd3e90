package org.understory.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The sample library as a folder. */
public final class SampleFolder {
    private SampleFolder() {}

    public static Folder of(String community) {
        try {
            return Folder.read(Path.of("src/main/resources/demo", community));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
