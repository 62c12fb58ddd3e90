package org.understory.importing;

import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes the blocks of a Markdown text from the elements of a page: what it does not know, it looks into. */
final class FormerBlocks {
    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "svg",
            "canvas",
            "object",
            "applet",
            "button",
            "select",
            "nav");
    private static final Set<String> PLAYED = Set.of("iframe", "video", "audio", "embed");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "center",
            "address",
            "figure",
            "figcaption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "summary",
            "form",
            "fieldset",
            "iframe",
            "video",
            "audio",
            "embed");
    private static final int DEEPEST = 60;

    private final boolean loose;
    private final FormerWords words;
    private final FormerTables tables;
    private int level = 1;
    private int depth;

    FormerBlocks(boolean loose, FormerText.Places places) {
        this.loose = loose;
        this.words = new FormerWords(places);
        this.tables = new FormerTables(words);
    }

    List<FormerText.Note> notes() {
        return words.notes();
    }

    /** Appends what is in an element. */
    void into(Node parent, Element element) {
        if (++depth > DEEPEST) {
            words.paragraph(parent, List.of(new TextNode(element.text())), false);
        } else {
            var run = new FormerRun(parent, words, loose && !element.nameIs("p"));
            for (var child : element.childNodes()) {
                if (!(child instanceof Element inner)) {
                    run.add(child);
                } else if (isBlock(inner)) {
                    run.end();
                    block(parent, inner);
                } else if (!GONE.contains(inner.normalName())) {
                    run.add(child);
                }
            }
            run.end();
        }
        depth--;
    }

    /** Something around blocks is one, whatever its name: a link around a figure. */
    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.childrenSize() > 0
                        && !GONE.contains(element.normalName())
                        && element.stream().limit(200).anyMatch(inner -> BLOCKS.contains(inner.normalName()));
    }

    private void block(Node parent, Element element) {
        var name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(parent, element, name.charAt(1) - '0');
            case "ul" -> list(parent, element, new BulletList());
            case "ol" -> list(parent, element, new OrderedList());
            case "blockquote" -> filled(parent, new BlockQuote(), element);
            case "pre" -> code(parent, element);
            case "hr" -> parent.appendChild(new ThematicBreak());
            case "table" -> tables.into(parent, element);
            case "figure" -> figure(parent, element);
            case "dt", "summary" -> strong(parent, element);
            case "form" -> words.note("importing.former.form", "form");
            default -> {
                if (PLAYED.contains(name)) words.played(parent, element);
                else into(parent, element);
            }
        }
    }

    /** Levels begin at two and none is skipped; inside a list or a quotation a heading is bold. */
    private void heading(Node parent, Element element, int asked) {
        if (element.text().isBlank()) {
            into(parent, element);
            return;
        }
        if (!(parent instanceof Document)) {
            strong(parent, element);
            return;
        }
        var heading = new Heading();
        heading.setLevel(Math.min(Math.min(Math.max(asked, 2), 4), level + 1));
        level = heading.getLevel();
        words.into(heading, element.childNodes());
        words.trim(heading);
        if (heading.getFirstChild() != null) parent.appendChild(heading);
    }

    private void strong(Node parent, Element element) {
        var paragraph = new Paragraph();
        var strong = new StrongEmphasis("**");
        strong.appendChild(new org.commonmark.node.Text(element.text().strip()));
        if (element.text().isBlank()) return;
        paragraph.appendChild(strong);
        parent.appendChild(paragraph);
    }

    private void list(Node parent, Element element, ListBlock list) {
        list.setTight(element.children().stream()
                .noneMatch(item -> item.childrenSize() > 0 && item.selectFirst("> p") != null));
        for (var child : element.children()) {
            var item = new ListItem();
            if (child.nameIs("li")) into(item, child);
            else block(item, child);
            if (item.getFirstChild() != null) list.appendChild(item);
        }
        if (list.getFirstChild() != null) parent.appendChild(list);
    }

    private void filled(Node parent, Node around, Element element) {
        into(around, element);
        if (around.getFirstChild() != null) parent.appendChild(around);
    }

    private static void code(Node parent, Element element) {
        var code = new FencedCodeBlock();
        code.setFenceCharacter("`");
        code.setLiteral(element.wholeText().replaceFirst("\\s+$", "") + "\n");
        parent.appendChild(code);
    }

    /** One picture with words below it; of several, each for itself. */
    private void figure(Node parent, Element element) {
        var pictures = element.select("img");
        var caption = element.select("figcaption").text().strip();
        if (pictures.size() != 1
                || !(parent instanceof Document)
                || element.selectFirst("table, pre, blockquote") != null) {
            into(parent, element);
            return;
        }
        var figure = new FormerFigure();
        var picture = new Paragraph();
        words.picture(picture, pictures.getFirst());
        if (!(picture.getFirstChild() instanceof Image)) {
            if (picture.getFirstChild() != null) parent.appendChild(picture);
            return;
        }
        figure.appendChild(picture);
        var below = element.selectFirst("figcaption");
        if (below != null && !caption.isEmpty()) words.paragraph(figure, below.childNodes(), false);
        parent.appendChild(figure);
    }
}
