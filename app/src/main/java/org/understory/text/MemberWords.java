package org.understory.text;

import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;

/** The words of what a member typed. Nothing they typed as words is lost, even where Markdown would not show it. */
final class MemberWords extends PlainText {

    @Override
    public void visit(HtmlInline html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(Image image) {
        var words = PlainText.ofChildren(image);
        out.append(words.isBlank() ? image.getDestination() : words);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        out.append(written(definition)).append('\n');
    }

    static String written(LinkReferenceDefinition definition) {
        var title = definition.getTitle() == null ? "" : " \"" + definition.getTitle() + "\"";
        return "[" + definition.getLabel() + "]: " + definition.getDestination() + title;
    }
}
