package org.understory.text;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The plain part of YAML: nothing that repeats itself (aliases) or names a type (tags). It is only taken apart into
 * nodes with line numbers; no object of any class is ever built from it.
 */
final class PlainYaml {

    private PlainYaml() {}

    static @Nullable Node compose(String yaml, List<Mistake> mistakes) {
        int depth = 0;
        for (var event : yaml().parse(new StringReader(yaml))) {
            depth += depthChange(event);
            if (depth > FrontMatter.DEEPEST) {
                mistakes.add(Mistake.at(line(event.getStartMark()), "text.front.deep"));
                break; // the scanner's time grows with the square of the depth
            }
            if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
                mistakes.add(Mistake.at(line(event.getStartMark()), "text.front.alias"));
            } else if (hasTag(event)) {
                mistakes.add(Mistake.at(line(event.getStartMark()), "text.front.tag"));
            }
        }
        return mistakes.isEmpty() ? yaml().compose(new StringReader(yaml)) : null;
    }

    /** The line in the file: marks count from 0, and the front matter begins on the file's second line. */
    static int line(Mark mark) {
        return mark.getLine() + 2;
    }

    private static int depthChange(Event event) {
        return switch (event) {
            case CollectionStartEvent start -> 1;
            case CollectionEndEvent end -> -1;
            default -> 0;
        };
    }

    private static boolean hasTag(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(FrontMatter.DEEPEST);
        options.setCodePointLimit(FrontMatter.MOST_CHARACTERS);
        return new Yaml(new SafeConstructor(options));
    }
}
