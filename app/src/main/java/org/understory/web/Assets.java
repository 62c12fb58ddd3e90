package org.understory.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Our own files for the browser, each under an address that holds the hash of its bytes: {@code
 * /assets/understory.0a1b2c3d.css}. The bytes behind an address never change, so browsers keep them for a year.
 */
@Component
public class Assets {
    private static final String YEAR = "public, max-age=31536000, immutable";

    private final Map<String, Asset> byName = new ConcurrentHashMap<>();
    private final Map<String, StoredResponse> byAddress = new ConcurrentHashMap<>();

    /**
     * The address of a file.
     *
     * @param name its path below {@code static/}, such as {@code understory.css}
     */
    public String address(String name) {
        return byName.computeIfAbsent(name, this::load).address();
    }

    /** What is answered at an address, or null where no such file is known with that hash. */
    @Nullable
    StoredResponse at(String path) {
        var known = byAddress.get(path);
        if (known != null || !path.matches("/assets/[a-z0-9/_-]+(\\.[a-z-]+)*\\.[0-9a-f]{12}\\.[a-z0-9]+"))
            return known;
        var parts = path.substring("/assets/".length()).replaceFirst("\\.[0-9a-f]{12}(\\.[a-z0-9]+)$", "$1");
        if (!new ClassPathResource("static/" + parts).exists()) return null;
        return address(parts).equals(path) ? byAddress.get(path) : null;
    }

    private Asset load(String name) {
        try (var in = new ClassPathResource("static/" + name).getInputStream()) {
            var bytes = in.readAllBytes();
            var hash = HexFormat.of().formatHex(Hashes.sha256(bytes)).substring(0, 12);
            var dot = name.lastIndexOf('.');
            var address = "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
            byAddress.put(
                    address,
                    StoredResponse.of(
                            bytes, type(name), Map.of("Cache-Control", YEAR, "X-Content-Type-Options", "nosniff")));
            return new Asset(address);
        } catch (IOException missing) {
            throw new UncheckedIOException("No such asset: " + name, missing);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "ico" -> "image/x-icon";
            case "webmanifest" -> "application/manifest+json";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private record Asset(String address) {}
}
