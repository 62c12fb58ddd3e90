package org.understory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * A text file that begins with its facts between two lines of {@code ---}, followed by its body.
 *
 * <p>Reading never throws: whatever is wrong becomes a {@link Mistake} with the line in the file. Ask {@link #fields()}
 * for every key that may stand there, then take {@link #mistakes()}: a key that nobody asked for is unknown and a
 * mistake too. Of YAML the plain part is accepted (text, dates, lists, nested keys); aliases, anchors and tags are
 * refused, and so are more than {@value #MOST_CHARACTERS} characters or {@value #DEEPEST} levels. Not thread-safe.
 */
public final class FrontMatter {

    static final int MOST_CHARACTERS = 50_000;
    static final int DEEPEST = 10;

    private final List<Mistake> mistakes;
    private final FrontMatterFields fields;
    private final String body;
    private final int bodyLine;

    private FrontMatter(List<Mistake> mistakes, FrontMatterFields fields, String body, int bodyLine) {
        this.mistakes = mistakes;
        this.fields = fields;
        this.body = body;
        this.bodyLine = bodyLine;
    }

    /** Reads a whole file: a byte order mark is ignored, line endings of any kind become {@code \n}. */
    public static FrontMatter read(String file) {
        var lines = withPlainLineEnds(file).split("\n", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return broken(Mistake.at(1, "text.front.none"), String.join("\n", lines), 1);
        }
        for (int end = 1; end < lines.length; end++) {
            if (lines[end].stripTrailing().equals("---")) {
                return read(join(lines, 1, end), join(lines, end + 1, lines.length), end + 2);
            }
        }
        return broken(Mistake.at(1, "text.front.unclosed"), "", lines.length);
    }

    /** The keys, to be asked for by name and type. Empty when the front matter could not be read at all. */
    public FrontMatterFields fields() {
        return fields;
    }

    /** Everything after the closing line. */
    public String body() {
        return body;
    }

    /** The number of the body's first line in the file, from 1. */
    public int bodyLine() {
        return bodyLine;
    }

    /** All mistakes so far, by line, with the keys that nobody has asked for. Call it after the last question. */
    public List<Mistake> mistakes() {
        var all = new ArrayList<>(mistakes);
        fields.unknownKeys(all);
        return all.stream().distinct().sorted().collect(Collectors.toUnmodifiableList());
    }

    private static FrontMatter read(String yaml, String body, int bodyLine) {
        if (yaml.length() > MOST_CHARACTERS) {
            return broken(Mistake.at(1, "text.front.tooLong", yaml.length(), MOST_CHARACTERS), body, bodyLine);
        }
        var mistakes = new ArrayList<Mistake>();
        try {
            var root = PlainYaml.compose(yaml, mistakes);
            if (root instanceof MappingNode mapping && mistakes.isEmpty()) {
                return new FrontMatter(mistakes, FrontMatterFields.of(mapping, mistakes), body, bodyLine);
            }
            if (mistakes.isEmpty()) {
                mistakes.add(Mistake.at(2, root == null ? "text.front.empty" : "text.front.notKeys"));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 2 : PlainYaml.line(e.getProblemMark());
            mistakes.add(Mistake.at(line, "text.front.yaml", String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            mistakes.add(Mistake.at(2, "text.front.unreadable"));
        }
        return new FrontMatter(mistakes, FrontMatterFields.none(mistakes), body, bodyLine);
    }

    private static FrontMatter broken(Mistake why, String body, int bodyLine) {
        var mistakes = new ArrayList<>(List.of(why));
        return new FrontMatter(mistakes, FrontMatterFields.none(mistakes), body, bodyLine);
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }

    private static String withPlainLineEnds(String file) {
        var text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
