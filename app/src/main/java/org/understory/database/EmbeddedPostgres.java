package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our own PostgreSQL inside the data folder: real, durable (fsync and checksums on), reachable by this program only.
 *
 * <p>It never runs as root. It stops when this program stops, even when that is killed; it is started again when it
 * dies itself, and its address stays the same. One program at a time holds a data folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final DataFolder folder;
    private final SocketFolder sockets;
    private final Door door;
    private final Keeper keeper;
    private final Secrets secrets;

    private EmbeddedPostgres(DataFolder folder, SocketFolder sockets, Door door, Keeper keeper, Secrets secrets) {
        this.folder = folder;
        this.sockets = sockets;
        this.door = door;
        this.keeper = keeper;
        this.secrets = secrets;
    }

    /**
     * Starts the PostgreSQL of that data folder and returns when it answers. An empty folder gets a new database.
     *
     * @throws CannotStart with a sentence for the operator
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, dataFolder);
    }

    /** The same, with the unpacked programs in a folder that several data folders share. */
    public static EmbeddedPostgres start(Path dataFolder, Path binariesCache) {
        Binaries.checkPlatform();
        var folder = DataFolder.hold(dataFolder);
        try {
            return start(folder, binariesCache);
        } catch (IOException | SQLException failed) {
            folder.close();
            throw new IllegalStateException("the embedded PostgreSQL did not start", failed);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /**
     * The address of a server that another process, such as the serving program, runs in that data folder: for commands
     * beside it. Empty if none runs.
     */
    public static Optional<DatabaseAddress> runningIn(Path dataFolder) {
        var secrets = dataFolder.resolve("secrets");
        return RunningServer.in(dataFolder.resolve("database"))
                .map(server -> address(server.door(), Secrets.in(secrets, true), Roles.DATABASE));
    }

    private static EmbeddedPostgres start(DataFolder folder, Path cache) throws IOException, SQLException {
        boolean exists = Cluster.exists(folder.database());
        if (exists) Cluster.checkVersion(folder.database());
        (exists ? Room.FOR_A_START : Room.FOR_A_NEW_DATABASE).check(folder.path());
        var binaries = Binaries.in(cache);
        var as = RunAs.choose(binaries.program("postgres"), folder.path());
        var secrets = Secrets.in(folder.secrets(), exists);
        new Orphan(folder.database()).end();
        new Cluster(folder.database(), binaries, as).makeUnlessThere(secrets.admin());
        var sockets = new SocketFolder(folder, as);
        var door = sockets.open();
        var keeper = Keeper.start(
                as.commandThatEndsWithUs(words(binaries, folder, door)),
                folder.database(),
                new PostgresLog(folder.log()),
                door.port());
        var started = new EmbeddedPostgres(folder, sockets, door, keeper, secrets);
        try (var admin = started.admin()) {
            Roles.ensure(admin, secrets);
        } catch (SQLException failed) {
            keeper.close();
            throw failed;
        }
        return started;
    }

    private static List<String> words(Binaries binaries, DataFolder folder, Door door) {
        var words = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", folder.database().toString()));
        words.addAll(ServerSettings.words(door));
        return words;
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(door.url("postgres"), Cluster.ADMIN, secrets.admin());
    }

    /** The address of the program's database. It stays the same when PostgreSQL is started again. */
    public DatabaseAddress address() {
        return address(door, secrets, Roles.DATABASE);
    }

    private static DatabaseAddress address(Door door, Secrets secrets, String database) {
        var url = door.url(database);
        return new DatabaseAddress(url, Roles.OWNER, secrets.owner(), url, Roles.APP, secrets.app());
    }

    /** A further, empty database, owned by the owner role: for tests. */
    public DatabaseAddress newDatabase(String name) {
        return newDatabase(name, "template1");
    }

    /**
     * A copy of another database: for tests.
     *
     * @param name small letters, digits and underscores
     * @param template to which nobody may be connected
     */
    public DatabaseAddress newDatabase(String name, String template) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) throw new IllegalArgumentException(name);
        try (var admin = admin();
                var sql = admin.createStatement()) {
            Roles.create(sql, name, template);
            return address(door, secrets, name);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database " + name, failed);
        }
    }

    /** Whether the server process runs now. */
    public boolean isAlive() {
        return keeper.isAlive();
    }

    /** The server's process id, for the log and for tests that kill it. */
    public long pid() {
        return keeper.pid();
    }

    /** Stops the server, with everything written, and lets go of the data folder. */
    @Override
    public void close() {
        try (folder) {
            keeper.close();
            sockets.sweep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
