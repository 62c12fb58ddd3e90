package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As whom PostgreSQL runs: never as root. */
sealed interface RunAs {

    /** We are an ordinary user, and so is PostgreSQL. */
    record ThisUser(int uid, int gid) implements RunAs {}

    /** We are root; PostgreSQL becomes an unprivileged user who can reach the folder. */
    record AnotherUser(int uid, int gid) implements RunAs {}

    /**
     * We are root and nobody else can reach the folder (root's home): a user namespace of its own, in which PostgreSQL
     * owns what root owns and has none of root's powers.
     */
    record OwnNamespace(int uid, int gid) implements RunAs {}

    int uid();

    int gid();

    /** The first way that lets PostgreSQL run from its folder and reach the data. */
    static RunAs choose(Path postgres, Path data) {
        int uid = number("id", "-u").orElseThrow();
        int gid = number("id", "-g").orElseThrow();
        if (uid != 0) return proven(new ThisUser(uid, gid), postgres);
        for (var name : List.of("understory", "postgres", "nobody")) {
            var user = number("id", "-u", name);
            var group = number("id", "-g", name);
            if (user.isEmpty() || group.isEmpty()) continue;
            RunAs as = new AnotherUser(user.get(), group.get());
            if (as.reaches(postgres, data)) return proven(as, postgres);
        }
        RunAs as = new OwnNamespace(uid, gid);
        if (as.reaches(postgres, data)) return proven(as, postgres);
        throw new CannotStart("database.root", data);
    }

    private boolean reaches(Path postgres, Path data) {
        return Command.run(command(List.of("test", "-x", postgres.toString(), "-a", "-x", data.toString())))
                .succeeded();
    }

    private static RunAs proven(RunAs as, Path postgres) {
        var version = Command.run(as.command(List.of(postgres.toString(), "--version")));
        if (!version.succeeded()) throw new CannotStart("database.binaries-broken", version.output());
        return as;
    }

    /** The words that run this as that user. */
    default List<String> command(List<String> words) {
        return command(words, List.of());
    }

    /** The same, and the process gets SIGINT (a fast stop) when the thread that starts it ends, however we die. */
    default List<String> commandThatEndsWithUs(List<String> words) {
        return command(words, List.of("--pdeathsig", "INT"));
    }

    private List<String> command(List<String> words, List<String> options) {
        var all = new ArrayList<String>();
        switch (this) {
            case ThisUser _ -> {
                if (!options.isEmpty() && Command.exists("setpriv")) all.add("setpriv");
            }
            case AnotherUser(int uid, int gid) ->
                all.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            case OwnNamespace _ -> {
                all.addAll(List.of("unshare", "-U"));
                if (!options.isEmpty()) all.add("setpriv");
            }
        }
        if (all.contains("setpriv")) all.addAll(options);
        all.addAll(words);
        return all;
    }

    /** Gives a folder or file, and all in it, to that user if it is another's. */
    default void give(Path path) {
        try {
            if (Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS) instanceof Integer owner
                    && owner == uid()) return;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        var given = Command.run("chown", "-R", uid() + ":" + gid(), path.toString());
        if (!given.succeeded()) throw new CannotStart("database.folder-not-writable", path, "uid " + uid());
    }

    private static Optional<Integer> number(String... words) {
        var said = Command.run(words);
        return said.succeeded() ? Optional.of(Integer.valueOf(said.output())) : Optional.empty();
    }
}
