package org.understory.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed between two texts: line by line, and within a changed line word by word. Lines that stayed are left out but
 * for their number. Texts beyond {@value #MOST_LINES} lines are shown as replaced whole, and so are changed lines of more
 * than {@value #MOST_WORDS} words, because finding the least difference costs their product.
 */
public record Difference(List<Part> parts) {
    static final int MOST_LINES = 3_000;
    static final int MOST_WORDS = 1_500;

    public Difference {
        parts = List.copyOf(parts);
    }

    /** Lines that stayed, or lines that changed. */
    public sealed interface Part {
        /** So many lines with words in them are the same. */
        record Same(int lines) implements Part {}

        record Changed(List<Piece> pieces) implements Part {
            public Changed {
                pieces = List.copyOf(pieces);
            }
        }
    }

    /** A run of words within changed lines. */
    public record Piece(Kind kind, String text) {
        public boolean isGone() {
            return kind == Kind.GONE;
        }

        public boolean isNew() {
            return kind == Kind.NEW;
        }
    }

    /** What became of a run of words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public boolean isEmpty() {
        return parts.stream().noneMatch(Part.Changed.class::isInstance);
    }

    public static Difference of(String before, String after) {
        var old = lines(before);
        var young = lines(after);
        var parts = new ArrayList<Part>();
        if (old.size() > MOST_LINES || young.size() > MOST_LINES) {
            parts.add(new Part.Changed(List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after))));
            return new Difference(parts);
        }
        var at = 0;
        for (var delta : DiffUtils.diff(old, young).getDeltas()) {
            same(parts, old.subList(at, delta.getSource().getPosition()));
            parts.add(new Part.Changed(words(
                    String.join("\n", delta.getSource().getLines()),
                    String.join("\n", delta.getTarget().getLines()))));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(parts, old.subList(at, old.size()));
        return new Difference(parts);
    }

    private static void same(List<Part> parts, List<String> lines) {
        var many = (int) lines.stream().filter(line -> !line.isBlank()).count();
        if (many > 0) parts.add(new Part.Same(many));
    }

    private static List<Piece> words(String before, String after) {
        var old = Arrays.asList(before.split("(?<=\\s)|(?=\\s)"));
        var young = Arrays.asList(after.split("(?<=\\s)|(?=\\s)"));
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) return replaced(before, after);
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(old, young, true).getDeltas()) add(pieces, delta);
        return pieces;
    }

    private static void add(List<Piece> pieces, AbstractDelta<String> delta) {
        var old = String.join("", delta.getSource().getLines());
        if (delta.getType() == DeltaType.EQUAL) pieces.add(new Piece(Kind.SAME, old));
        else pieces.addAll(replaced(old, String.join("", delta.getTarget().getLines())));
    }

    private static List<Piece> replaced(String before, String after) {
        var pieces = new ArrayList<Piece>();
        if (!before.isEmpty()) pieces.add(new Piece(Kind.GONE, before));
        if (!after.isEmpty()) pieces.add(new Piece(Kind.NEW, after));
        return pieces;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
