package org.understory.commands;

import java.io.PrintStream;
import java.util.List;

/** The list of commands. Printed without starting anything; a test holds it against the commands that there are. */
final class Help {
    static final List<String> COMMANDS =
            List.of("serve", "import", "export", "user", "reindex", "barrier", "doctor", "help");
    private static final List<String> OPTIONS =
            List.of("data", "port", "bind", "demo", "public-url", "tls", "trusted-proxies", "db-url", "db-app-url");

    private Help() {}

    static void print(PrintStream out) {
        out.println(Words.say("commands.help.title"));
        out.println();
        for (var command : COMMANDS) out.println("  " + Words.say("commands.help." + command));
        out.println();
        out.println(Words.say("commands.help.options"));
        out.println();
        for (var option : OPTIONS) out.println("  " + Words.say("commands.help.option." + option));
        out.println();
        out.println(Words.say("commands.help.file"));
    }
}
