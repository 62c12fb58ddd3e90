package org.understory.text;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of parsed Markdown: no mark-up, no source numbers; a line for each paragraph, heading and list item. */
class PlainText extends AbstractVisitor {

    final StringBuilder out = new StringBuilder();

    PlainText() {}

    static String of(Node node) {
        return new PlainText().from(node);
    }

    String from(Node node) {
        node.accept(this);
        return result();
    }

    static String ofChildren(Node node) {
        var text = new PlainText();
        text.visitChildren(node);
        return text.result();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        line(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        line(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        out.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof NamedBlock named && !named.argument().isEmpty()) {
            out.append(named.argument()).append('\n');
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            out.append('\n');
        }
    }

    private void line(Node block) {
        visitChildren(block);
        out.append('\n');
    }

    private String result() {
        return out.toString().replaceAll("\\n{2,}", "\n").strip();
    }
}
