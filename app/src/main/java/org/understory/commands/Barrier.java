package org.understory.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.understory.barrier.Outcome;
import org.understory.barrier.Preset;
import org.understory.barrier.Probe;
import org.understory.barrier.Reading;

/** {@code barrier}: prints a run of the teaching model of the gut lining. Starts nothing and stores nothing. */
final class Barrier {
    private static final Set<String> OPTIONS = Set.of("preset", "probe", "format");

    private Barrier() {}

    /** One printed number: a band, low and high alike where it is as narrow as a point. */
    private record Row(String name, String unit, double low, double high) {}

    static int run(Line line, PrintStream out, PrintStream err) {
        var unknown = line.options().keySet().stream()
                .filter(name -> !OPTIONS.contains(name))
                .findFirst();
        if (unknown.isPresent()) return refuse(err, "commands.unknownOption", "--" + unknown.get());
        var wanted = line.options().getOrDefault("preset", Preset.HEALTHY.word());
        var preset = Preset.named(wanted);
        if (preset.isEmpty())
            return refuse(err, "commands.barrier.preset", wanted, names(Stream.of(Preset.values()), Preset::word));
        var asked = Optional.ofNullable(line.options().get("probe"));
        var probe = asked.flatMap(Probe::named);
        if (asked.isPresent() && probe.isEmpty())
            return refuse(err, "commands.barrier.probe", asked.get(), names(Probe.all().stream(), Probe::name));
        var outcome = preset.get().scenario().after(preset.get().days());
        var rows = probe.map(one -> List.of(urine(one, outcome))).orElseGet(() -> readings(outcome));
        var format = line.options().getOrDefault("format", "text");
        switch (format) {
            case "text" -> text(preset.get(), rows, out);
            case "csv" -> csv(rows, out);
            case "json" -> json(preset.get(), rows, out);
            default -> {
                return refuse(err, "commands.barrier.format", format);
            }
        }
        return 0;
    }

    private static int refuse(PrintStream err, String key, Object... facts) {
        err.println(Words.say(key, facts));
        return 2;
    }

    private static <T> String names(Stream<T> all, java.util.function.Function<T, String> name) {
        return all.map(name).collect(Collectors.joining(", "));
    }

    private static Row urine(Probe probe, Outcome outcome) {
        var band = outcome.urine(probe);
        return new Row(probe.name() + " in urine, " + (long) probe.hours() + " h", "%", band.low(), band.high());
    }

    private static List<Row> readings(Outcome outcome) {
        return Stream.of(Reading.values())
                .map(reading -> new Row(
                        reading.title(),
                        reading.unit(),
                        outcome.of(reading).low(),
                        outcome.of(reading).high()))
                .toList();
    }

    private static void text(Preset preset, List<Row> rows, PrintStream out) {
        out.println(Words.say("commands.barrier.banner"));
        out.println(Words.say("commands.barrier.run", preset.word(), String.valueOf((long) preset.days())));
        for (var row : rows)
            out.println(String.format(
                            Locale.ROOT, "  %-36s %10.4g to %10.4g %s", row.name(), row.low(), row.high(), row.unit())
                    .stripTrailing());
    }

    private static void csv(List<Row> rows, PrintStream out) {
        out.println("reading,unit,low,high");
        for (var row : rows) out.println('"' + row.name() + "\"," + row.unit() + "," + row.low() + "," + row.high());
    }

    private static void json(Preset preset, List<Row> rows, PrintStream out) {
        out.println("{\"preset\": \"" + preset.word() + "\", \"days\": " + preset.days() + ", \"readings\": [");
        out.println(rows.stream()
                .map(row -> "  {\"reading\": \"" + row.name() + "\", \"unit\": \"" + row.unit() + "\", \"low\": "
                        + row.low() + ", \"high\": " + row.high() + "}")
                .collect(Collectors.joining(",\n")));
        out.println("]}");
    }
}
