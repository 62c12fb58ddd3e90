package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newsclub.net.unix.AFUNIXSocket;

/** Where PostgreSQL listens: on nothing that another machine or another user can reach. */
sealed interface Door extends AutoCloseable {

    /** A Unix socket in a folder that only PostgreSQL's user may enter. */
    record UnixSocket(Path folder, boolean borrowed) implements Door {}

    /** A port on loopback, where this machine has no Unix sockets for us. */
    record Loopback(int port) implements Door {}

    /** Linux allows 107 bytes, of which /.s.PGSQL.5432.lock takes 19. */
    int LONGEST_FOLDER = 88;

    int PORT = 5432;

    static Door open(DataFolder data, RunAs as) {
        try {
            if (!AFUNIXSocket.isSupported()) return new Loopback(freePort());
            sweep(data);
            var near = data.path().resolve("socket");
            if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_FOLDER) {
                as.give(Folders.secret(near));
                return new UnixSocket(near, false);
            }
            var far = Files.createTempDirectory(shortFolder(as), "understory-");
            as.give(far);
            Files.writeString(remembered(data), far + "\n");
            return new UnixSocket(far, true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A run that was killed leaves its folder behind. */
    private static void sweep(DataFolder data) throws IOException {
        if (!Files.exists(remembered(data))) return;
        var left = Path.of(Files.readString(remembered(data)).strip());
        if (String.valueOf(left.getFileName()).startsWith("understory-") && Files.isWritable(left))
            Folders.delete(left);
        Files.delete(remembered(data));
    }

    private static Path remembered(DataFolder data) {
        return data.path().resolve("socket.folder");
    }

    private static Path shortFolder(RunAs as) {
        var runtime = System.getenv("XDG_RUNTIME_DIR");
        if (as instanceof RunAs.ThisUser && runtime != null && fits(Path.of(runtime))) return Path.of(runtime);
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return fits(temporary) ? temporary : Path.of("/tmp");
    }

    private static boolean fits(Path folder) {
        return folder.toString().length() <= LONGEST_FOLDER - 40 && Files.isWritable(folder);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    default int port() {
        return this instanceof Loopback(int port) ? port : PORT;
    }

    default List<String> settings() {
        return switch (this) {
            case UnixSocket socket ->
                List.of(
                        "listen_addresses=",
                        "port=" + PORT,
                        "unix_socket_directories=" + socket.folder(),
                        "unix_socket_permissions=0700");
            case Loopback(int port) ->
                List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=");
        };
    }

    default String url(String database) {
        var where =
                switch (this) {
                    case UnixSocket socket ->
                        "localhost/%s?socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg&socketFactoryArg=%s"
                                .formatted(
                                        database,
                                        URLEncoder.encode(
                                                socket.folder()
                                                        .resolve(".s.PGSQL." + PORT)
                                                        .toString(),
                                                StandardCharsets.UTF_8));
                    case Loopback(int port) -> "127.0.0.1:%d/%s?tcpKeepAlive=true".formatted(port, database);
                };
        // A server's detail quotes the row that was refused, and what people wrote stays out of exceptions and logs.
        return "jdbc:postgresql://" + where
                + "&sslMode=disable&gssEncMode=disable&logServerErrorDetail=false&ApplicationName=understory";
    }

    @Override
    default void close() {
        if (this instanceof UnixSocket(Path folder, boolean borrowed) && borrowed) {
            try {
                Folders.delete(folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
