package org.understory.importing;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;

/** Makes tables: the first row is the head, and every row has its number of cells. */
final class FormerTables {
    private final FormerWords words;

    FormerTables(FormerWords words) {
        this.words = words;
    }

    void into(Node parent, Element table) {
        var rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .toList();
        var wide = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (wide == 0) return;
        var block = new TableBlock();
        var head = new TableHead();
        var body = new TableBody();
        block.appendChild(head);
        for (var row : rows) (head.getFirstChild() == null ? head : body).appendChild(row(row, wide, head));
        if (body.getFirstChild() != null) block.appendChild(body);
        parent.appendChild(block);
    }

    private static java.util.List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .toList();
    }

    private TableRow row(Element element, int wide, TableHead head) {
        var row = new TableRow();
        for (var cell : cells(element)) row.appendChild(cell(cell, head));
        for (var n = cells(element).size(); n < wide; n++) row.appendChild(new TableCell());
        return row;
    }

    /** What has blocks inside is its words alone: a cell is one line. */
    private TableCell cell(Element element, TableHead head) {
        var cell = new TableCell();
        cell.setHeader(head.getFirstChild() == null);
        if (element.selectFirst("p, div, ul, ol, br, table") == null) words.into(cell, element.childNodes());
        else cell.appendChild(new Text(element.text()));
        words.trim(cell);
        return cell;
    }
}
