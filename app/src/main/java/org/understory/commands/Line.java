package org.understory.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed: the command, its words, and the options that begin with two hyphens.
 *
 * @param options by name; an option without a value has the value {@code true}
 */
record Line(String command, List<String> words, Map<String, String> options) {
    private static final Set<String> FLAGS = Set.of("demo", "yes", "hashes", "help", "dns", "dry-run", "pages", "tags");

    /** Options that say where the program runs; the others are handed to the command. */
    static final Set<String> SETTINGS = Set.of(
            "port",
            "bind",
            "data",
            "db-url",
            "db-app-url",
            "demo",
            "public-url",
            "tls-cert",
            "tls-key",
            "trusted-proxies");

    static Line of(String[] args) {
        var words = new ArrayList<String>();
        var options = new TreeMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                words.add(args[i]);
                continue;
            }
            var name = args[i].substring(2);
            var equals = name.indexOf('=');
            if (equals >= 0) options.put(name.substring(0, equals), name.substring(equals + 1));
            else if (FLAGS.contains(name) || i + 1 == args.length) options.put(name, "true");
            else options.put(name, args[++i]);
        }
        var command = words.isEmpty() || options.containsKey("help") ? "help" : words.removeFirst();
        return new Line(command, List.copyOf(words), options);
    }

    boolean serves() {
        return command.equals("serve");
    }

    /** The command's words and its own options, as {@code --name} or {@code --name=value}. */
    List<String> arguments() {
        var arguments = new ArrayList<>(words);
        options.forEach((name, value) -> {
            if (!SETTINGS.contains(name)) arguments.add("--" + name + (FLAGS.contains(name) ? "" : "=" + value));
        });
        return arguments;
    }

    /** Options that {@code serve} does not know. */
    List<String> unknown() {
        return serves()
                ? options.keySet().stream()
                        .filter(name -> !SETTINGS.contains(name))
                        .toList()
                : List.of();
    }
}
