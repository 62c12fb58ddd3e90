package org.understory.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes what stands within a line. */
final class FormerWords {
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s/]\\S*|/(?!/)\\S*|(mailto|tel):\\S+)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    /** A word in brackets with settings, or with an end: what a plug-in of the other program made of it, nobody here knows. */
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[(?:([a-z][\\w-]{1,40}) [a-z_-]{1,30}=[^\\]]{0,500}|/([a-z][\\w-]{1,40}))\\]");

    private static final int DEEPEST = 30;

    private final FormerText.Places places;
    private final List<FormerText.Note> notes = new ArrayList<>();
    private boolean breaks;
    private int depth;

    FormerWords(FormerText.Places places) {
        this.places = places;
    }

    List<FormerText.Note> notes() {
        return notes.stream().distinct().toList();
    }

    void note(String key, String what) {
        notes.add(new FormerText.Note(key, what));
    }

    /** @param loose whether line ends are line breaks */
    void paragraph(Node parent, List<org.jsoup.nodes.Node> nodes, boolean loose) {
        var paragraph = new Paragraph();
        breaks = loose;
        into(paragraph, nodes);
        breaks = false;
        trim(paragraph);
        if (paragraph.getFirstChild() != null) parent.appendChild(paragraph);
    }

    void into(Node parent, List<org.jsoup.nodes.Node> nodes) {
        if (++depth <= DEEPEST) nodes.forEach(node -> add(parent, node));
        depth--;
    }

    private void add(Node parent, org.jsoup.nodes.Node node) {
        if (node instanceof TextNode text) {
            SHORTCODE
                    .matcher(text.getWholeText())
                    .results()
                    .limit(20)
                    .forEach(found -> note("importing.former.shortcode", found.group()));
            text(parent, text.getWholeText());
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> parent.appendChild(new HardLineBreak());
                case "img" -> picture(parent, element);
                case "a" -> link(parent, element);
                case "strong", "b" -> emphasis(parent, new StrongEmphasis("**"), element);
                case "em", "i", "cite" -> emphasis(parent, new Emphasis("*"), element);
                case "code", "kbd", "samp", "tt" -> code(parent, element);
                case "script", "style", "noscript", "svg" -> {}
                default -> into(parent, element.childNodes());
            }
        }
    }

    private void text(Node parent, String words) {
        if (!breaks) {
            append(parent, BLANKS.matcher(words).replaceAll(" "));
            return;
        }
        var lines = words.split("\\r?\\n", -1);
        for (var n = 0; n < lines.length; n++) {
            if (n > 0 && !(parent.getLastChild() instanceof HardLineBreak)) parent.appendChild(new HardLineBreak());
            append(parent, BLANKS.matcher(lines[n]).replaceAll(" "));
        }
    }

    /** Beside each other, two texts are one, so that nothing between them is mistaken for mark-up. */
    private static void append(Node parent, String words) {
        if (words.isEmpty()) return;
        if (parent.getLastChild() instanceof Text before) {
            before.setLiteral((before.getLiteral() + words).replace("  ", " "));
        } else {
            parent.appendChild(new Text(words));
        }
    }

    /** Blanks at its edges stand outside, where Markdown wants them; within the same kind there is nothing to say. */
    private void emphasis(Node parent, Node around, Element element) {
        if (isWithin(parent, around.getClass())) {
            into(parent, element.childNodes());
            return;
        }
        into(around, element.childNodes());
        var words = element.wholeText();
        if (words.isBlank() && element.selectFirst("img") == null) {
            append(parent, words.isEmpty() ? "" : " ");
            return;
        }
        trim(around);
        if (!words.isEmpty() && isBlank(words.charAt(0))) append(parent, " ");
        if (around.getFirstChild() != null) parent.appendChild(around);
        if (!words.isEmpty() && isBlank(words.charAt(words.length() - 1))) append(parent, " ");
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00A0';
    }

    private static boolean isWithin(Node node, Class<? extends Node> kind) {
        for (var around = Optional.ofNullable(node); around.isPresent(); around = around.map(Node::getParent))
            if (kind.isInstance(around.get())) return true;
        return false;
    }

    private static void code(Node parent, Element element) {
        var words = element.wholeText().strip();
        if (!words.isEmpty()) parent.appendChild(new Code(words));
    }

    /** A picture in a link led to itself, only larger. What leads nowhere here is its words alone. */
    private void link(Node parent, Element element) {
        var target = places.link(element.attr("href").strip());
        if (element.selectFirst("img") != null
                || isWithin(parent, Link.class)
                || element.text().isBlank()
                || !LINK.matcher(target).matches()) {
            into(parent, element.childNodes());
            return;
        }
        var link = new Link(target, null);
        into(link, element.childNodes());
        trim(link);
        if (element.wholeText().startsWith(" ")) append(parent, " ");
        parent.appendChild(link);
        if (element.wholeText().endsWith(" ")) append(parent, " ");
    }

    /** One that was not brought stands as a link to where it was, so that a writer sees what is missing. */
    void picture(Node parent, Element element) {
        var source = element.attr("src").strip();
        var alt = BLANKS.matcher(element.attr("alt")).replaceAll(" ").strip();
        if (source.isEmpty() || source.startsWith("data:")) return;
        var here = places.picture(source);
        if (here.isEmpty()) {
            note("importing.former.picture.missing", source);
            if (!LINK.matcher(source).matches()) return;
            var link = new Link(source, null);
            link.appendChild(new Text(alt.isEmpty() ? source.substring(source.lastIndexOf('/') + 1) : alt));
            parent.appendChild(link);
            return;
        }
        if (alt.isEmpty()) note("importing.former.picture.noWords", source);
        var image = new Image(here.get(), null);
        if (!alt.isEmpty()) image.appendChild(new Text(alt));
        parent.appendChild(image);
    }

    /** What was played in the page is a link to where it plays. */
    void played(Node parent, Element element) {
        var inside = element.selectFirst("source[src]");
        var source = (element.hasAttr("src") || inside == null ? element : inside)
                .attr("src")
                .strip()
                .replaceFirst("^//", "https://");
        note("importing.former.played", source);
        if (!LINK.matcher(source).matches()) return;
        var paragraph = new Paragraph();
        var link = new Link(source, null);
        link.appendChild(new Text(source));
        paragraph.appendChild(link);
        parent.appendChild(paragraph);
    }

    /** Without blanks and line breaks at its edges. */
    void trim(Node line) {
        for (var first = line.getFirstChild(); first != null; first = line.getFirstChild()) {
            if (first instanceof Text text && !text.getLiteral().isBlank()) {
                text.setLiteral(text.getLiteral().stripLeading());
                break;
            }
            if (!(first instanceof Text) && !(first instanceof HardLineBreak)) break;
            first.unlink();
        }
        for (var last = line.getLastChild(); last != null; last = line.getLastChild()) {
            if (last instanceof Text text && !text.getLiteral().isBlank()) {
                text.setLiteral(text.getLiteral().stripTrailing());
                break;
            }
            if (!(last instanceof Text) && !(last instanceof HardLineBreak)) break;
            last.unlink();
        }
    }
}
