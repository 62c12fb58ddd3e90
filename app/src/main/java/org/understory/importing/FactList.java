package org.understory.importing;

import java.util.ArrayList;
import java.util.List;
import org.understory.text.FrontMatter;

/**
 * A YAML file that is one list of things with keys. Each thing is read as the front matter of a text is, so that the same
 * rules hold and every mistake has its line.
 */
record FactList(List<Item> items, List<Finding> findings) {

    /** One thing of the list, and the line of the file on which it begins. */
    record Item(TextFile file, FrontMatter facts, int firstLine) {
        /** The mistakes in it, by the lines of the file; ask for every key first. */
        List<Finding> findings() {
            return facts.mistakes().stream()
                    .map(mistake -> Finding.at(
                            file,
                            mistake.line() + firstLine - 2, // its front matter begins on line 2
                            mistake.key(),
                            mistake.args().toArray()))
                    .toList();
        }
    }

    static FactList of(TextFile file) {
        var items = new ArrayList<Item>();
        var findings = new ArrayList<Finding>();
        var item = new StringBuilder();
        var lines = file.text().replace("\uFEFF", "").split("\\R", -1);
        var begun = 0;
        for (int n = 1; n <= lines.length; n++) {
            var line = lines[n - 1];
            if (line.startsWith("- ")) {
                if (begun > 0) items.add(item(file, item, begun));
                item.setLength(0);
                begun = n;
                item.append(line.substring(2)).append('\n');
            } else if (begun > 0 && (line.isBlank() || line.startsWith("  "))) {
                item.append(line.isBlank() ? "" : line.substring(2)).append('\n');
            } else if (!line.isBlank() && !line.startsWith("#")) {
                findings.add(Finding.at(file, n, "importing.notList"));
            }
        }
        if (begun > 0) items.add(item(file, item, begun));
        return new FactList(List.copyOf(items), List.copyOf(findings));
    }

    private static Item item(TextFile file, CharSequence facts, int firstLine) {
        return new Item(file, FrontMatter.read("---\n" + facts + "---\n"), firstLine);
    }
}
