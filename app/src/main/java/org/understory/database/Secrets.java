package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of the three roles. Nobody types them; the file is for its owner's eyes only. */
record Secrets(String admin, String owner, String app) {

    /** Reads them, or invents them for a database that does not exist yet. */
    static Secrets in(Path folder, boolean databaseExists) {
        var file = folder.resolve("database.properties");
        try {
            if (Files.exists(file)) return read(file);
            if (databaseExists) throw new CannotStart("database.secrets-missing", file);
            var fresh = new Secrets(random(), random(), random());
            fresh.write(Folders.secret(folder), file);
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Secrets read(Path file) throws IOException {
        var values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        var secrets = new Secrets(
                values.getProperty("admin", ""), values.getProperty("owner", ""), values.getProperty("app", ""));
        if (secrets.admin.isEmpty() || secrets.owner.isEmpty() || secrets.app.isEmpty())
            throw new CannotStart("database.secrets-missing", file);
        return secrets;
    }

    private void write(Path folder, Path file) throws IOException {
        var half = Files.createTempFile(
                folder,
                "database",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, "admin=%s%nowner=%s%napp=%s%n".formatted(admin, owner, app));
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** 256 bits in letters that need no quoting in SQL, a URL or a properties file. */
    static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[]";
    }
}
