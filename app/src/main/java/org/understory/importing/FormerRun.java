package org.understory.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jsoup.nodes.TextNode;

/** Words that stand beside each other outside any block. They make a paragraph, or several where empty lines part them. */
final class FormerRun {
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

    private final Node parent;
    private final FormerWords words;
    private final boolean loose;
    private final List<org.jsoup.nodes.Node> beside = new ArrayList<>();

    FormerRun(Node parent, FormerWords words, boolean loose) {
        this.parent = parent;
        this.words = words;
        this.loose = loose;
    }

    void add(org.jsoup.nodes.Node node) {
        if (!loose || !(node instanceof TextNode text)) {
            beside.add(node);
            return;
        }
        var parts = EMPTY_LINES.split(text.getWholeText(), -1);
        for (var n = 0; n < parts.length; n++) {
            if (n > 0) end();
            if (!parts[n].isEmpty()) beside.add(new TextNode(parts[n]));
        }
    }

    void end() {
        if (!beside.isEmpty()) words.paragraph(parent, beside, loose);
        beside.clear();
    }
}
