package org.understory.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key in the data folder, made when first needed, that seals what a copy of the database alone must not hold (AES-256 in
 * GCM). Several nodes need the same file. Safe to use from several threads.
 */
public final class SealingKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int NONCE = 12;

    private final Path folder;
    private final Path file;
    private byte @Nullable [] known;

    /** The key {@code secrets/NAME.key} of a data folder. */
    public SealingKey(Path data, String name) {
        this.folder = data.resolve("secrets");
        this.file = folder.resolve(name + ".key");
    }

    /** What only this key opens; another result each time. */
    public byte[] seal(byte[] secret) {
        var nonce = random(NONCE);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed; nothing if it was sealed with another key, or changed since. */
    public Optional<byte[]> unseal(byte[] sealed) {
        if (sealed.length <= NONCE) return Optional.empty();
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE));
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** HMAC-SHA-256 of a text: always the same 32 bytes, which nobody without the key can find out by trying. */
    public byte[] hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the key is, for telling the operator. */
    @Override
    public String toString() {
        return file.toString();
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private synchronized byte[] key() {
        if (known == null) known = load();
        return known;
    }

    private byte[] load() {
        try {
            if (!Files.exists(file)) make();
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) throw new IllegalStateException("Not a key: " + file);
            return key;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whole or not at all, and never over one that another start made meanwhile. */
    private void make() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(Folders.secret(folder), "key", ".new", owner);
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(random(BYTES)));
            channel.force(true);
        }
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // That one counts.
        } finally {
            Files.delete(half);
        }
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
