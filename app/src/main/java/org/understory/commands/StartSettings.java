package org.understory.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of this run. An option on the command line counts before a system property, that before an environment
 * variable ({@code UNDERSTORY_PUBLIC_URL}), and that before the file in the data folder.
 */
final class StartSettings {
    private final StandardEnvironment environment = new StandardEnvironment();
    private final Map<String, Object> typed = new HashMap<>();
    private final Map<String, Object> file;
    private final boolean serves;

    private StartSettings(Line line) {
        line.options().forEach((name, value) -> {
            if (Line.SETTINGS.contains(name)) typed.put("understory." + name, value);
        });
        serves = line.serves();
        environment.getPropertySources().addFirst(new MapPropertySource("command-line", typed));
        file = SettingsFile.in(data());
        environment.getPropertySources().addLast(new MapPropertySource("settings-file", file));
    }

    static StartSettings of(Line line) {
        return new StartSettings(line);
    }

    Path data() {
        return Path.of(environment.getProperty("understory.data", "data")).toAbsolutePath();
    }

    @Nullable
    String get(String name) {
        var value = environment.getProperty("understory." + name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    int port() {
        var port = get("port");
        if (port == null) return 8080;
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) throw new CannotServe("commands.port", port);
        return Integer.parseInt(port);
    }

    Exposure exposure() {
        return Exposure.judge(get("bind"), get("tls-cert"), get("tls-key"), get("trusted-proxies"));
    }

    String address() {
        var publicUrl = get("public-url");
        if (publicUrl != null) return publicUrl;
        return (exposure() instanceof Exposure.OwnTls ? "https" : "http") + "://localhost:" + port();
    }

    /** Puts them into the environment of the program's parts. */
    void into(MutablePropertySources sources) {
        sources.addFirst(new MapPropertySource("command-line", derived()));
        sources.addLast(new MapPropertySource("settings-file", file));
    }

    private Map<String, Object> derived() {
        var all = new HashMap<>(typed);
        all.put("understory.data", data().toString());
        all.put("understory.join", !serves);
        all.put("server.port", String.valueOf(port()));
        exposure().properties(all);
        return all;
    }
}
