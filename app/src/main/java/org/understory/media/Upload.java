package org.understory.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as someone sent it. Nothing about it is believed: neither its name nor the type that the browser declared says
 * what it is.
 *
 * @param name the declared file name, possibly empty; never used as a path
 * @param size the declared length in bytes
 * @param content the bytes, opened once when the file is checked
 */
public record Upload(String name, long size, InputStreamSource content) {
    /** A file from a form. Stays on disk, where the server put it, until it is checked. */
    public static Upload of(MultipartFile file) {
        var name = file.getOriginalFilename();
        return new Upload(name == null ? "" : name, file.getSize(), file);
    }

    /** A file that is already in memory. */
    public static Upload of(String name, byte[] bytes) {
        return new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Whether this is what a browser sends for a file field that was left empty. */
    public boolean isAbsent() {
        return size == 0 && name.isBlank();
    }

    /** At most {@code limit} bytes and one more, so that the caller can tell a file that is too long. */
    byte[] read(int limit) throws IOException {
        try (var in = content.getInputStream()) {
            return in.readNBytes(limit + 1);
        }
    }
}
