package org.understory.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.understory.database.CannotStart;
import org.understory.subject.Checkup;
import org.understory.subject.Checkup.Finding;
import org.understory.subject.Checkup.Kind;

/** {@code doctor}: looks at everything that an operator can have set wrongly, and says what to do about each. */
final class Doctor {
    private static final long ROOM = 500L << 20;

    private final Line line;
    private final PrintStream out;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(Line line, PrintStream out) {
        this.line = line;
        this.out = out;
    }

    /** @return the exit code: 0 when nothing is wrong, else 1 */
    int examine(Function<StartSettings, ConfigurableApplicationContext> start) {
        java();
        try {
            var settings = StartSettings.of(line);
            folder(settings.data());
            exposure(settings);
            if (line.arguments().contains("--dns")) System.setProperty("understory.doctor.dns", "true");
            var context = start.apply(settings);
            for (var checkup : context.getBeansOfType(Checkup.class).values()) findings.addAll(checkup.look());
        } catch (CannotStart | CannotServe refused) {
            findings.add(Finding.wrong(String.valueOf(refused.getMessage())));
        }
        return report();
    }

    private void java() {
        var version = Runtime.version().feature();
        findings.add(
                version >= 25
                        ? Finding.fine(Words.say(
                                "commands.doctor.java", Runtime.version().toString()))
                        : Finding.wrong(Words.say("commands.doctor.java.old", version)));
    }

    private void folder(Path data) {
        if (!Files.isDirectory(data)) {
            findings.add(Finding.advice(Words.say("commands.doctor.folder.none", data)));
            return;
        }
        if (!Files.isWritable(data)) findings.add(Finding.wrong(Words.say("commands.doctor.folder.closed", data)));
        try {
            var free = Files.getFileStore(data).getUsableSpace();
            var words = Words.say("commands.doctor.folder", data, free >> 20);
            findings.add(
                    free > ROOM
                            ? Finding.fine(words)
                            : Finding.wrong(Words.say("commands.doctor.full", data, free >> 20)));
            settingsFile(data);
        } catch (IOException unreadable) {
            findings.add(Finding.wrong(Words.say("commands.doctor.folder.closed", data)));
        }
    }

    /** The file may hold passwords. */
    private void settingsFile(Path data) throws IOException {
        for (var name : List.of("understory.properties", "understory.toml")) {
            var file = data.resolve(name);
            if (Files.exists(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ))
                findings.add(Finding.advice(Words.say("commands.doctor.file.open", file)));
        }
    }

    private void exposure(StartSettings settings) {
        var words =
                switch (settings.exposure()) {
                    case Exposure.Loopback() -> Words.say("commands.doctor.loopback");
                    case Exposure.BehindProxy(var bind) -> Words.say("commands.doctor.proxy", bind);
                    case Exposure.OwnTls(var bind, var certificate, var key) ->
                        Words.say("commands.doctor.tls", certificate);
                };
        findings.add(Finding.fine(words));
    }

    private int report() {
        for (var kind : List.of(Kind.WRONG, Kind.ADVICE, Kind.FINE)) {
            findings.stream()
                    .filter(finding -> finding.kind() == kind)
                    .forEach(finding -> out.println(Words.say("commands.doctor." + kind) + " " + finding.words()));
        }
        var wrong = findings.stream().anyMatch(finding -> finding.kind() == Kind.WRONG);
        out.println();
        out.println(Words.say(wrong ? "commands.doctor.sick" : "commands.doctor.well"));
        return wrong ? 1 : 0;
    }
}
