package org.understory.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed: the command, its words, and the options that begin with two hyphens.
 *
 * @param options by name; an option without a value has the value {@code true}
 */
record Line(String command, List<String> words, Map<String, String> options) {
    private static final List<String> FLAGS = List.of("demo", "yes", "hashes");

    static Line of(String[] args) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
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
        var command = words.isEmpty() ? "help" : words.removeFirst();
        return new Line(command, List.copyOf(words), Map.copyOf(options));
    }

    boolean serves() {
        return command.equals("serve");
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** What a command is given: its words, then its options as {@code --name=value}, and {@code --name} for those without a value. */
    List<String> arguments() {
        var all = new ArrayList<>(words);
        options.forEach((name, value) -> all.add(FLAGS.contains(name) ? "--" + name : "--" + name + "=" + value));
        return List.copyOf(all);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
