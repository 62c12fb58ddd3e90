package org.understory.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.understory.Reader;

/**
 * A phone and its maker's push service, on this machine. It reads messages as RFC 8291 says, written down here a second
 * time and with the JDK alone, so that nothing is proved by itself.
 */
public final class Phone {
    /** A phone on which only the address matters. */
    public static final Phone SHARED = new Phone();

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final HttpServer SERVICE = service();

    private final KeyPair keys = pair();
    private final byte[] auth = random();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Arrived> fresh = new LinkedBlockingQueue<>();
    private final AtomicReference<Reply> reply = new AtomicReference<>(new Reply(201, Map.of()));

    /** What came in: the request's headers and its encrypted body. */
    record Arrived(Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What the push service answers. */
    record Reply(int status, Map<String, String> headers) {}

    /** What a browser hands over when it subscribes, with an address of its own each time. */
    public String subscription() {
        var path = "/push/" + COUNT.incrementAndGet();
        SERVICE.createContext(path, this::take);
        return """
                {"endpoint":"%s","expirationTime":null,"keys":{"p256dh":"%s","auth":"%s"}}""".formatted(origin() + path, base64(publicKey(keys)), base64(auth));
    }

    static String origin() {
        return "http://localhost:" + SERVICE.getAddress().getPort();
    }

    /** Turns messages on as the page's script does. */
    public Reader.Shown turnOn(Reader browser) {
        return browser.postJson("/settings/push", subscription());
    }

    /** Waits for the next message and reads it. */
    public String awaits() {
        try {
            var next = fresh.poll(20, TimeUnit.SECONDS);
            if (next == null) throw new IllegalStateException("No message came");
            return read(next.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<Arrived> arrived() {
        return arrived;
    }

    void answers(int status, Map<String, String> headers) {
        reply.set(new Reply(status, headers));
    }

    /** Decrypts a body (RFC 8188, aes128gcm) with the keys of RFC 8291. */
    public String read(byte[] body) {
        try {
            var in = ByteBuffer.wrap(body);
            var salt = take(in, 16);
            in.getInt(); // the size of a record; a message is one
            var sender = take(in, in.get() & 255);
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(Point.read(sender, (ECPublicKey) keys.getPublic()), true);
            var info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publicKey(keys), sender);
            var ikm = expand(hmac(auth, agreement.generateSecret()), info, 32);
            var prk = hmac(salt, ikm);
            var key = expand(prk, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            var nonce = expand(prk, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            var plain = cipher.doFinal(take(in, in.remaining()));
            int end = plain.length - 1;
            while (plain[end] == 0) end--;
            if (plain[end] != 2) throw new IllegalStateException("Not the last record");
            return new String(plain, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var message = new Arrived(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            arrived.add(message);
            fresh.add(message);
            var answer = reply.get();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), -1);
        }
    }

    private static HttpServer service() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] publicKey(KeyPair pair) {
        return Point.write((ECPublicKey) pair.getPublic());
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    /** One round of HKDF is enough for 32 bytes. */
    private static byte[] expand(byte[] prk, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(prk, join(info, new byte[] {1})), length);
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] take(ByteBuffer in, int count) {
        var bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
