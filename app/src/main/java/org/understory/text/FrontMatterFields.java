package org.understory.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of a front matter, or of one nested part of it, asked for by name and type.
 *
 * <p>{@code text}, {@code texts} and {@code date} are required: a missing one is a mistake. The {@code …IfAny} forms
 * are not. A value of the wrong type is always a mistake, and the answer is then empty. Asking twice reports once.
 */
public final class FrontMatterFields {

    private record Entry(String key, int line, Node value) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, FrontMatterFields> parts = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Mistake> mistakes;
    private final int line;
    private final boolean readable;

    private FrontMatterFields(int line, boolean readable, List<Mistake> mistakes) {
        this.line = line;
        this.readable = readable;
        this.mistakes = mistakes;
    }

    static FrontMatterFields none(List<Mistake> mistakes) {
        return new FrontMatterFields(1, false, mistakes);
    }

    static FrontMatterFields of(MappingNode mapping, List<Mistake> mistakes) {
        var fields = new FrontMatterFields(PlainYaml.line(mapping.getStartMark()), true, mistakes);
        for (var pair : mapping.getValue()) {
            fields.add(pair.getKeyNode(), pair.getValueNode());
        }
        return fields;
    }

    /** A required text, without the blanks around it. Numbers and dates count as the text that was written. */
    public Optional<String> text(String key) {
        return required(key, textIfAny(key));
    }

    /** A text that may be missing. */
    public Optional<String> textIfAny(String key) {
        return value(key).flatMap(entry -> scalar(key, entry.value()));
    }

    /** A required list of at least one text. */
    public List<String> texts(String key) {
        var all = textsIfAny(key);
        required(key, all.stream().findFirst());
        return all;
    }

    /** A list of texts that may be missing or empty, in the order written. */
    public List<String> textsIfAny(String key) {
        var entry = value(key).orElse(null);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof SequenceNode sequence)) {
            wrongType(key, entry.value(), "text.front.notList");
            return List.of();
        }
        var all = new ArrayList<String>();
        for (var item : sequence.getValue()) {
            if (isNothing(item)) {
                wrongType(key, item, "text.front.notText");
            } else {
                scalar(key, item).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** A required day, written as {@code 2026-03-02}. */
    public Optional<LocalDate> date(String key) {
        return required(key, dateIfAny(key));
    }

    /** A day that may be missing. */
    public Optional<LocalDate> dateIfAny(String key) {
        return textIfAny(key).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException e) {
                mistake(key, "text.front.notDate", key, written);
                return Optional.empty();
            }
        });
    }

    /** Nested keys that may be missing. */
    public Optional<FrontMatterFields> partIfAny(String key) {
        return value(key).flatMap(entry -> {
            if (!(entry.value() instanceof MappingNode mapping)) {
                wrongType(key, entry.value(), "text.front.notPart");
                return Optional.empty();
            }
            return Optional.of(parts.computeIfAbsent(key, name -> of(mapping, mistakes)));
        });
    }

    /** A list of nested keys that may be missing or empty, in the order written. */
    public List<FrontMatterFields> partsIfAny(String key) {
        var entry = value(key).orElse(null);
        if (entry == null) return List.of();
        if (!(entry.value() instanceof SequenceNode sequence)) {
            wrongType(key, entry.value(), "text.front.notList");
            return List.of();
        }
        var all = new ArrayList<FrontMatterFields>();
        for (var item : sequence.getValue()) {
            if (item instanceof MappingNode mapping)
                all.add(parts.computeIfAbsent(key + "/" + all.size(), name -> of(mapping, mistakes)));
            else wrongType(key, item, "text.front.notPart");
        }
        return List.copyOf(all);
    }

    /** The line of a key in the file; of the whole part when the key is not there. */
    public int line(String key) {
        var entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    /** Reports what the asking room finds wrong with a value, at the line of its key. */
    public void mistake(String key, String messageKey, Object... args) {
        var found = Mistake.at(line(key), messageKey, args);
        if (!mistakes.contains(found)) {
            mistakes.add(found);
        }
    }

    void unknownKeys(List<Mistake> into) {
        for (var entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                into.add(Mistake.at(entry.line(), "text.front.unknown", entry.key()));
            }
        }
        parts.values().forEach(part -> part.unknownKeys(into));
    }

    private void add(Node keyNode, Node value) {
        int at = PlainYaml.line(keyNode.getStartMark());
        if (!(keyNode instanceof ScalarNode key)) {
            mistakes.add(Mistake.at(at, "text.front.notKeys"));
            return;
        }
        var before = entries.putIfAbsent(key.getValue(), new Entry(key.getValue(), at, value));
        if (before != null) {
            mistakes.add(Mistake.at(at, "text.front.twice", key.getValue(), before.line()));
        }
    }

    private Optional<Entry> value(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).filter(entry -> !isNothing(entry.value()));
    }

    private <T> Optional<T> required(String key, Optional<T> found) {
        var entry = entries.get(key);
        boolean wrongAlready = entry != null && !isNothing(entry.value()) && !isEmptyList(entry.value());
        if (found.isEmpty() && readable && !wrongAlready) {
            mistake(key, "text.front.missing", key);
        }
        return found;
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        wrongType(key, node, "text.front.notText");
        return Optional.empty();
    }

    private void wrongType(String key, Node node, String messageKey) {
        var found = Mistake.at(PlainYaml.line(node.getStartMark()), messageKey, key);
        if (!mistakes.contains(found)) {
            mistakes.add(found);
        }
    }

    private static boolean isNothing(@Nullable Node node) {
        return node == null
                || node instanceof ScalarNode scalar
                        && (scalar.getTag().equals(Tag.NULL)
                                || scalar.getValue().isBlank());
    }

    private static boolean isEmptyList(Node node) {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }
}
