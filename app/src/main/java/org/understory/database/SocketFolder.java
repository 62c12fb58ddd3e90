package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder of the socket: in the data folder, or, where that path is longer than a socket's address may be, a private
 * one with a short name. A short one is remembered, so that the next start removes what a killed one left.
 */
record SocketFolder(DataFolder data, RunAs as) {
    /** Linux allows 107 bytes, of which "/.s.PGSQL.5432.lock" takes 19. */
    static final int LONGEST = 88;

    private static final String NAME = "understory-";

    Door open() {
        try {
            sweep();
            var near = data.path().resolve("socket");
            if (bytes(near) <= LONGEST && holdsSockets(Folders.secret(near))) return given(near);
            for (var place : shortPlaces().toList()) {
                var far = Files.createTempDirectory(place, NAME);
                Files.writeString(remembered(), far + "\n");
                if (holdsSockets(far)) return given(far);
                Folders.delete(far);
            }
            return Door.Loopback.free();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Door given(Path folder) {
        as.give(folder);
        return new Door.SocketIn(folder);
    }

    private Stream<Path> shortPlaces() {
        var runtime = as instanceof RunAs.ThisUser ? System.getenv("XDG_RUNTIME_DIR") : null;
        return Stream.of(runtime == null ? "" : runtime, System.getProperty("java.io.tmpdir"), "/tmp")
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(place -> bytes(place) <= LONGEST - 40 && Files.isWritable(place))
                .distinct();
    }

    /** Some shared and network folders of virtual machines hold none. */
    private static boolean holdsSockets(Path folder) throws IOException {
        var probe = folder.resolve("probe");
        Files.deleteIfExists(probe);
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(probe));
            return true;
        } catch (IOException refused) {
            return false;
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** Removes the short folder of a run that has ended. */
    void sweep() throws IOException {
        if (!Files.exists(remembered())) return;
        var left = Path.of(Files.readString(remembered()).strip());
        if (String.valueOf(left.getFileName()).startsWith(NAME) && Files.isWritable(left)) Folders.delete(left);
        Files.delete(remembered());
    }

    private Path remembered() {
        return data.path().resolve("socket.folder");
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
