package org.understory.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Our own files for the browser, each under an address that holds the hash of its bytes: {@code
 * /assets/understory.0a1b2c3d4e5f.css}. The bytes behind such an address never change, so browsers keep them for a year.
 * The plain address {@code /assets/understory.css} answers too, for scripts that load others; it is asked again each time.
 */
@Component
public class Assets {
    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";
    private static final Pattern HASHED = Pattern.compile("(.+)\\.[0-9a-f]{12}(\\.[a-z0-9]+)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-][a-z0-9/_.-]*\\.[a-z0-9]+");
    private static final Pattern LINKED = Pattern.compile("url\\([\"']?([a-z0-9/_-]+\\.[a-z0-9]+)[\"']?\\)");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /**
     * The address of a file.
     *
     * @param name its path below {@code static/}, such as {@code understory.css}
     */
    public String address(String name) {
        var asset = asset(name);
        if (asset == null) throw new IllegalArgumentException("No such asset: " + name);
        return asset.address();
    }

    /** What is answered at an address, or null where there is no such file. */
    @Nullable
    StoredResponse at(String path) {
        var name = path.substring("/assets/".length());
        var hashed = HASHED.matcher(name);
        if (hashed.matches()) {
            var asset = asset(hashed.group(1) + hashed.group(2));
            if (asset != null && asset.address().equals(path)) return asset.forever();
        }
        var asset = asset(name);
        return asset == null ? null : asset.forNow();
    }

    private @Nullable Asset asset(String name) {
        var found = known.get(name);
        if (found != null) return found;
        if (!NAME.matcher(name).matches() || name.contains("..")) return null;
        var loaded = load(name);
        if (loaded != null) known.put(name, loaded);
        return loaded;
    }

    private @Nullable Asset load(String name) {
        var file = new ClassPathResource("static/" + name);
        if (!file.exists()) return null;
        try (var in = file.getInputStream()) {
            var bytes = name.endsWith(".css") ? linked(in.readAllBytes()) : in.readAllBytes();
            var hash = HexFormat.of().formatHex(Hashes.sha256(bytes)).substring(0, 12);
            var dot = name.lastIndexOf('.');
            var address = "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
            var forever = StoredResponse.of(bytes, type(name), headers(YEAR));
            return new Asset(address, forever, forever.with(headers(ASK_AGAIN)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A stylesheet whose fonts and pictures are linked by their hashed addresses. */
    private byte[] linked(byte[] css) {
        var text = new String(css, StandardCharsets.UTF_8);
        return LINKED.matcher(text)
                .replaceAll(link -> "url(" + address(link.group(1)) + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(String caching) {
        return Map.of("Cache-Control", caching, "X-Content-Type-Options", "nosniff");
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

    private record Asset(String address, StoredResponse forever, StoredResponse forNow) {}
}
