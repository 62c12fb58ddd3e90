package org.understory.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How far the batch has come that is being sent, in a file that outlives kill -9: what was written is with the system at
 * once, though not on the disk. So it is believed as long as the machine runs; after a power cut what is missing in it
 * proves nothing. Holds numbers and codes only. One sender at a time.
 */
@Component
class Journal {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path file;
    private final String boot;
    private @Nullable FileChannel open;

    Journal(@Value("${understory.data:data}") Path data) {
        this.file = data.resolve("mailings").resolve("journal");
        this.boot = boot();
    }

    /** Begins the page of a batch; the earlier one must have been recorded. */
    synchronized void begin(long claim) {
        try {
            var channel = open == null ? opened() : open;
            open = channel;
            channel.truncate(0);
            write("begin " + claim + " " + boot);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The end of this recipient's letter is said next. */
    void inTheAir(long recipient) {
        write("air " + recipient);
    }

    void answered(long recipient, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered arrived -> write("sent " + recipient + " -");
            case Delivery.Later later -> write("later " + recipient + " " + later.code());
            case Delivery.Refused refused -> write("refused " + recipient + " " + refused.code());
            case Delivery.NobodyThere nobody -> write("nobody " + recipient + " " + nobody.code());
            case Delivery.Broken broken -> {} // no answer came; whether it was in the air stands here already
        }
    }

    /**
     * What was written of the last batch.
     *
     * @param whole whether nothing can be missing
     */
    record Page(long claim, boolean whole, Map<Long, Fate> fates) {
        Fate of(long recipient) {
            return fates.getOrDefault(recipient, whole ? new Fate.NotSent() : new Fate.InTheAir());
        }
    }

    synchronized Optional<Page> read() {
        try {
            if (!Files.exists(file)) return Optional.empty();
            var lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n", -1);
            var head = lines[0].split(" ", -1);
            if (lines.length < 2 || head.length != 3) return Optional.empty();
            var fates = new HashMap<Long, Fate>();
            for (int i = 1; i < lines.length - 1; i++) {
                var words = lines[i].split(" ", 3);
                fates.put(Long.parseLong(words[1]), fate(words));
            }
            var whole = head[2].equals(boot) && !boot.equals("unknown");
            return Optional.of(new Page(Long.parseLong(head[1]), whole, fates));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Fate fate(String[] words) {
        return switch (words[0]) {
            case "air" -> new Fate.InTheAir();
            case "sent" -> new Fate.Answered(new Delivery.Delivered());
            case "later" -> new Fate.Answered(new Delivery.Later(words[2]));
            case "refused" -> new Fate.Answered(new Delivery.Refused(words[2]));
            case "nobody" -> new Fate.Answered(new Delivery.NobodyThere(words[2]));
            default -> throw new IllegalArgumentException("Not a line of a journal");
        };
    }

    private synchronized void write(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
            var channel = open;
            if (channel == null) throw new IOException("not begun");
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private FileChannel opened() throws IOException {
        var folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder))
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static String boot() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
