package org.understory.commands;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can reach the site, and how what they type is protected on the way. Sign-ins and health texts never cross a network
 * in the clear: off loopback there is TLS of our own, or a proxy that has it.
 */
sealed interface Exposure {
    /** On this machine only; a proxy on it may stand in front. */
    record Loopback() implements Exposure {}

    /** On a network address, behind proxies that speak https to the world. */
    record BehindProxy(String bind) implements Exposure {}

    /** With a certificate, read again when its file changes. */
    record OwnTls(@Nullable String bind, Path certificate, Path key) implements Exposure {}

    /** Decides, or refuses with a sentence that says how to do it safely. */
    static Exposure judge(
            @Nullable String bind,
            @Nullable String certificate,
            @Nullable String key,
            @Nullable String trustedProxies) {
        if ((certificate == null) != (key == null)) throw new CannotServe("commands.tls.half");
        if (certificate != null && key != null) return new OwnTls(bind, readable(certificate), readable(key));
        if (bind == null || isLoopback(bind)) return new Loopback();
        if (trustedProxies != null) return new BehindProxy(bind);
        throw new CannotServe("commands.open", bind);
    }

    private static Path readable(String file) {
        var path = Path.of(file).toAbsolutePath();
        if (!Files.isReadable(path)) throw new CannotServe("commands.tls.unreadable", path);
        return path;
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new CannotServe("commands.bind", bind);
        }
    }

    /** Adds what the server needs to know. */
    default void properties(Map<String, Object> all) {
        switch (this) {
            case Loopback() -> all.put("server.address", "127.0.0.1");
            case BehindProxy(var bind) -> all.put("server.address", bind);
            case OwnTls(var bind, var certificate, var key) -> {
                if (bind != null) all.put("server.address", bind);
                all.put("server.ssl.bundle", "site");
                all.put("spring.ssl.bundle.pem.site.reload-on-update", "true");
                all.put(
                        "spring.ssl.bundle.pem.site.keystore.certificate",
                        certificate.toUri().toString());
                all.put(
                        "spring.ssl.bundle.pem.site.keystore.private-key",
                        key.toUri().toString());
            }
        }
    }
}
