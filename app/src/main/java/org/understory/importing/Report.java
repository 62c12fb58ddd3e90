package org.understory.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.understory.text.Mistake;
import org.understory.web.Messages;

/**
 * What becomes of each thing of an import: where it stands in what was brought, and why if it was not taken. Every kind of
 * import writes the same report, also when it is only a rehearsal and nothing stays. Not thread-safe.
 */
public final class Report {
    /** What became of a thing. */
    public enum Fate {
        CREATED,
        CHANGED,
        /** It was here already, just so. */
        UNCHANGED,
        /** It was not taken, and the rest was. */
        LEFT_OUT,
        /** It is wrong, and because of it nothing was taken at all. */
        REFUSED,
        /** It was taken, and somebody should know something about it. */
        NOTED
    }

    /**
     * One line of the report.
     *
     * @param line counted from 1
     * @param what the kind of thing, a word that has sentences under {@code importing.what.} and {@code importing.many.}; empty
     *     if it is about the file
     * @param name what the thing is called where it comes from
     * @param why always there when it was left out, refused or noted
     */
    public record Line(
            String file,
            int line,
            Fate fate,
            String what,
            String name,
            @Nullable Mistake why) {}

    private final boolean rehearsal;
    private final Consumer<Progress> progress;
    private final List<String> answers = new ArrayList<>();
    private final List<Mistake> conclusions = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Map<Fate, Integer>> counts = new LinkedHashMap<>();

    /**
     * @param rehearsal whether the import is only to say what it would do
     * @param progress told how far it is, now and then
     */
    public Report(boolean rehearsal, Consumer<Progress> progress) {
        this.rehearsal = rehearsal;
        this.progress = progress;
    }

    /** Whether nothing may stay of what is done. */
    public boolean isRehearsal() {
        return rehearsal;
    }

    /** How far the import is. */
    public void reached(long done, long all, String name) {
        progress.accept(new Progress(done, all, name));
    }

    /** A thing that was taken, or was here already. */
    public void add(String file, int line, Fate fate, String what, String name) {
        add(new Line(file, line, fate, what, name, null));
    }

    /** A thing of which there is something to say. */
    public void add(Fate fate, String what, String name, Finding why) {
        add(new Line(why.file(), why.mistake().line(), fate, what, name, why.mistake()));
    }

    /** A line of another kind: what was asked for in the place of an import. */
    public void answer(String line) {
        answers.add(line);
    }

    /** A sentence for the end of the report, after the sums. */
    public void conclude(String key, Object... args) {
        conclusions.add(Mistake.at(1, key, args));
    }

    /** Something that is wrong, so that nothing can be taken. */
    public void refuse(Finding why) {
        add(Fate.REFUSED, "", "", why);
    }

    /** Something that was taken, and what somebody should know about it. */
    public void note(Finding why) {
        add(Fate.NOTED, "", "", why);
    }

    private void add(Line line) {
        lines.add(line);
        sum(line.what(), line.fate(), 1);
    }

    /** Things that are too many for a line each. */
    public void sum(String what, Fate fate, int many) {
        counts.computeIfAbsent(what, none -> new EnumMap<>(Fate.class)).merge(fate, many, Integer::sum);
    }

    /** How many things of a kind had this fate. */
    public int count(String what, Fate fate) {
        return counts.getOrDefault(what, Map.of()).getOrDefault(fate, 0);
    }

    /** How many things are wrong. If there are any, nothing was taken. */
    public int refused() {
        return counts.values().stream()
                .mapToInt(one -> one.getOrDefault(Fate.REFUSED, 0))
                .sum();
    }

    /** All lines in the order in which they were reached; of what is refused nothing else is told. */
    public List<Line> lines() {
        if (refused() == 0) return List.copyOf(lines);
        return lines.stream().filter(line -> line.fate() == Fate.REFUSED).toList();
    }

    /** The report in words: a line for each thing as editors print it ({@code a.md:12: …}), then a sum for each kind. */
    public void tell(Messages messages, Consumer<String> out) {
        answers.forEach(out);
        lines().forEach(line -> out.accept(say(messages, line)));
        if (refused() > 0) {
            out.accept(messages.say("importing.refused", refused()));
            return;
        }
        counts.forEach((what, fates) -> {
            if (!what.isEmpty()) out.accept(sum(messages, what, fates));
        });
        conclusions.forEach(one -> out.accept(messages.say(one.key(), one.args().toArray())));
        if (rehearsal && answers.isEmpty()) out.accept(messages.say("importing.rehearsed"));
    }

    private String say(Messages messages, Line line) {
        var why = line.why() == null
                ? ""
                : messages.say(line.why().key(), line.why().args().toArray());
        var words = line.what().isEmpty()
                ? why
                : messages.say(key(line.fate()), messages.say("importing.what." + line.what()), line.name(), why);
        return line.file() + ":" + line.line() + ": " + words.strip();
    }

    private String sum(Messages messages, String what, Map<Fate, Integer> fates) {
        var words = new ArrayList<String>();
        fates.forEach((fate, many) -> words.add(messages.say(key(fate) + ".many", many)));
        return messages.say("importing.many." + what) + ": " + String.join(", ", words) + ".";
    }

    private String key(Fate fate) {
        return (rehearsal ? "importing.would." : "importing.did.") + fate;
    }

    /**
     * How far an import is.
     *
     * @param done of {@code all}: things, or bytes of a file
     * @param name what was reached
     */
    public record Progress(long done, long all, String name) {}
}
