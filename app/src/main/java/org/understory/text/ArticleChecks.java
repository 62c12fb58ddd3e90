package org.understory.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Looks through an article for what a writer has to put right. */
final class ArticleChecks extends AbstractVisitor {

    private final ArticleRendering article;
    private int level = 1;

    ArticleChecks(ArticleRendering article) {
        this.article = article;
    }

    @Override
    public void visit(Heading heading) {
        int next = heading.getLevel();
        if (next == 1) {
            article.mistake(heading, "text.heading.first");
        } else if (next > 4) {
            article.mistake(heading, "text.heading.deep");
        } else if (next > level + 1) {
            article.mistake(heading, "text.heading.skipped", level + 1, next);
        }
        if (heading.getParent() instanceof NamedBlock) {
            article.mistake(heading, "text.heading.inBlock");
        }
        if (PlainText.of(heading).isBlank()) {
            article.mistake(heading, "text.heading.empty");
        }
        level = Math.max(2, next);
        visitChildren(heading);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof NamedBlock named) {
            check(named);
        }
        visitChildren(block);
    }

    private void check(NamedBlock block) {
        if (!block.isClosed()) {
            article.mistake(block, "text.block.unclosed", block.name());
        }
        if (!block.isReadable()) {
            article.mistake(block, "text.block.argument", block.name());
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof CitedSource mention && !article.sources().contains(mention.source())) {
            article.mistake(mention, "text.source.unknown", mention.source());
        }
        visitChildren(node);
    }

    @Override
    public void visit(Link link) {
        if (LinkTarget.of(link.getDestination()).isEmpty()) {
            article.mistake(link, "text.link.refused", link.getDestination());
        }
        if (PlainText.ofChildren(link).isBlank()) {
            article.mistake(link, "text.link.empty", link.getDestination());
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (LinkTarget.of(image.getDestination())
                .filter(LinkTarget.PAGE::equals)
                .isEmpty()) {
            article.mistake(image, "text.picture.remote", image.getDestination());
        } else if (PlainText.ofChildren(image).isBlank()) {
            article.mistake(image, "text.picture.noWords", image.getDestination());
        }
        if (image.getDestination().startsWith("/pictures/")
                && article.pictures().find(image.getDestination()).isEmpty()) {
            article.mistake(image, "text.picture.unknown", image.getDestination());
        }
        visitChildren(image);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (definition.getLabel().startsWith("^")) {
            article.mistake(
                    definition, "text.source.defined", definition.getLabel().substring(1));
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        article.mistake(html, "text.html", start(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        if (!html.getLiteral().startsWith("</")) {
            article.mistake(html, "text.html", start(html.getLiteral()));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text
                    && startsLine(text)
                    && text.getLiteral().startsWith(":::")) {
                article.mistake(text, "text.block.stray");
            }
        }
        visitChildren(paragraph);
    }

    private static boolean startsLine(Text text) {
        var before = text.getPrevious();
        return before == null
                || before instanceof org.commonmark.node.SoftLineBreak
                || before instanceof org.commonmark.node.HardLineBreak;
    }

    private static String start(String html) {
        var line = html.strip().lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
