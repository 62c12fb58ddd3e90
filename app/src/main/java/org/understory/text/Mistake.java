package org.understory.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a writer has to put right, with the line where it stands.
 *
 * <p>The sentence is {@code key} in the messages file, filled with {@code args} in order. Mistakes sort by line.
 *
 * @param line counted from 1 in the file that the writer edits
 * @param key a message key beginning with the room that found it, such as {@code text.front.missing}
 */
public record Mistake(int line, String key, List<String> args) implements Comparable<Mistake> {

    private static final Comparator<Mistake> ORDER =
            Comparator.comparingInt(Mistake::line).thenComparing(Mistake::key).thenComparing(m -> m.args.toString());

    public Mistake {
        args = List.copyOf(args);
    }

    /** Arguments of any kind, kept as the text they print. */
    public static Mistake at(int line, String key, Object... args) {
        return new Mistake(line, key, Stream.of(args).map(String::valueOf).toList());
    }

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }
}
