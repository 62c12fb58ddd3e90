package org.understory.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The settings that an operator keeps in the data folder: {@code understory.properties}, or {@code understory.toml}, in
 * which the word {@code understory} before a key may be left out.
 */
final class SettingsFile {
    private static final String PREFIX = "understory.";

    private SettingsFile() {}

    /** What the file of a data folder says, by full key; empty when there is none. */
    static Map<String, Object> in(Path data) {
        var properties = data.resolve("understory.properties");
        var toml = data.resolve("understory.toml");
        try {
            if (Files.exists(properties)) return properties(properties);
            return Files.exists(toml) ? toml(toml) : Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> properties(Path file) throws IOException {
        var read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toMap(SettingsFile::full, read::getProperty));
    }

    private static Map<String, Object> toml(Path file) throws IOException {
        try {
            var flat = new HashMap<String, Object>();
            flatten("", new TomlMapper().readValue(Files.readString(file), Map.class), flat);
            return flat;
        } catch (JacksonException mistake) {
            var place = mistake.getLocation();
            throw new CannotServe("commands.toml", file, place == null ? "?" : place.getLineNr());
        }
    }

    private static void flatten(String before, Map<?, ?> table, Map<String, Object> flat) {
        table.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) flatten(before + key + ".", inner, flat);
            else if (value instanceof Iterable<?> list) flat.put(full(before + key), joined(list));
            else flat.put(full(before + key), String.valueOf(value));
        });
    }

    private static String joined(Iterable<?> list) {
        var parts = new java.util.ArrayList<String>();
        list.forEach(part -> parts.add(String.valueOf(part)));
        return String.join(",", parts);
    }

    private static String full(String key) {
        return key.startsWith(PREFIX) ? key : PREFIX + key;
    }
}
