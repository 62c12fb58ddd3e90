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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How far those have come that are being sent, in files that outlive kill -9: what was written is with the system at once,
 * though not on the disk. So it is believed as long as the machine runs; after a power cut what is missing in it proves
 * nothing. Holds numbers and codes only. One sender at a time, who writes two pages in turn: one pouch leaves while the
 * next is packed.
 */
@Component
class Journal {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final List<Page> pages;
    private final String boot;
    private int begun;

    Journal(@Value("${understory.data:data}") Path data) {
        var folder = data.resolve("mailings");
        this.pages = List.of(new Page(folder.resolve("journal")), new Page(folder.resolve("journal-2")));
        this.boot = boot();
    }

    /** Begins the page of those who are taken; what became of those of the page before the last must have been recorded. */
    Page begin(long claim) {
        var page = pages.get(begun++ % pages.size());
        page.begin("begin " + claim + " " + boot);
        return page;
    }

    /** What stands on the pages. */
    Written read() {
        return new Written(pages.stream()
                .map(page -> page.read(boot))
                .flatMap(Optional::stream)
                .toList());
    }

    /** What the pages tell about those who were being sent. */
    record Written(List<Told> pages) {
        /** What became of a recipient; without a page of that claim the letter may have arrived. */
        Fate of(long claim, long recipient) {
            return pages.stream()
                    .filter(page -> page.claim() == claim)
                    .findFirst()
                    .map(page -> page.of(recipient))
                    .orElseGet(Fate.InTheAir::new);
        }
    }

    /**
     * One page, read.
     *
     * @param whole whether nothing can be missing
     */
    record Told(long claim, boolean whole, Map<Long, Fate> fates) {
        Fate of(long recipient) {
            return fates.getOrDefault(recipient, whole ? new Fate.NotSent() : new Fate.InTheAir());
        }
    }

    /** The page of one pouch. */
    static final class Page {
        private final Path file;
        private final List<FileChannel> open = new ArrayList<>(1);

        private Page(Path file) {
            this.file = file;
        }

        private synchronized void begin(String head) {
            try {
                if (open.isEmpty()) open.add(opened());
                open.getFirst().truncate(0);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            write(head);
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

        private synchronized void write(String line) {
            try {
                var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) open.getFirst().write(bytes);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private FileChannel opened() throws IOException {
            var folder = file.getParent();
            if (folder != null && !Files.isDirectory(folder))
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        }

        private Optional<Told> read(String boot) {
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
                return Optional.of(new Told(Long.parseLong(head[1]), whole, fates));
            } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
                return Optional.empty();
            }
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

    private static String boot() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
