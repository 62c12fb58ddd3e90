package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Where PostgreSQL listens: on nothing that another machine or another user can reach. */
sealed interface Door {

    /** A Unix socket in a folder that only PostgreSQL's user may enter. */
    record SocketIn(Path folder) implements Door {
        static final int PORT = 5432;

        Path file() {
            return folder.resolve(".s.PGSQL." + PORT);
        }
    }

    /** A port on loopback, where no folder can hold a socket. */
    record Loopback(int port) implements Door {
        static Loopback free() {
            try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new Loopback(probe.getLocalPort());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    default int port() {
        return switch (this) {
            case SocketIn socket -> SocketIn.PORT;
            case Loopback loopback -> loopback.port;
        };
    }

    default List<String> settings() {
        return switch (this) {
            case SocketIn socket ->
                List.of(
                        "listen_addresses=",
                        "port=" + SocketIn.PORT,
                        "unix_socket_directories=\"%s\""
                                .formatted(socket.folder.toString().replace("\"", "\"\"")),
                        "unix_socket_permissions=0700");
            case Loopback loopback ->
                List.of("listen_addresses=127.0.0.1", "port=" + loopback.port, "unix_socket_directories=");
        };
    }

    default String url(String database) {
        var where =
                switch (this) {
                    case SocketIn socket ->
                        "localhost/%s?socketFactory=%s&socketFactoryArg=%s&"
                                .formatted(
                                        database,
                                        UnixSocketFactory.class.getName(),
                                        URLEncoder.encode(socket.file().toString(), StandardCharsets.UTF_8));
                    case Loopback loopback -> "127.0.0.1:%d/%s?".formatted(loopback.port, database);
                };
        // A server's detail quotes the row that was refused, and what people wrote stays out of exceptions and logs.
        return "jdbc:postgresql://" + where
                + "sslMode=disable&gssEncMode=disable&logServerErrorDetail=false&ApplicationName=understory";
    }
}
