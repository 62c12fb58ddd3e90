package org.understory.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** Pictures in a folder: {@code ab/abcd…-large.webp}, spread over 256 folders by the first two letters. */
final class PictureFolder implements PictureStore {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;

    PictureFolder(Path root) {
        this.root = root;
    }

    @Override
    public void keep(PictureId id, Map<PictureSize, byte[]> sizes) throws IOException {
        var folder = folderOf(id);
        if (!Files.isDirectory(folder)) create(folder);
        for (var size : sizes.entrySet()) {
            var unfinished = unfinished(id, size.getKey());
            write(unfinished, size.getValue());
            Files.move(unfinished, file(id, size.getKey()), ATOMIC_MOVE);
        }
        force(folder);
    }

    @Override
    public Optional<byte[]> find(PictureId id, PictureSize size) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(id, size)));
        } catch (NoSuchFileException erased) {
            return Optional.empty();
        }
    }

    @Override
    public void erase(PictureId id) throws IOException {
        for (var size : PictureSize.values()) {
            Files.deleteIfExists(file(id, size));
            Files.deleteIfExists(unfinished(id, size));
        }
    }

    /** A new folder is safe once the folder that lists it is on disk as well. */
    private void create(Path folder) throws IOException {
        Files.createDirectories(folder, OWNER_ONLY);
        force(root);
        if (root.getParent() != null) force(root.getParent());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private Path folderOf(PictureId id) {
        return root.resolve(id.token().substring(0, 2));
    }

    private Path file(PictureId id, PictureSize size) {
        return folderOf(id).resolve(id.token() + "-" + size.word() + ".webp");
    }

    private Path unfinished(PictureId id, PictureSize size) {
        return folderOf(id).resolve(id.token() + "-" + size.word() + ".unfinished");
    }
}
