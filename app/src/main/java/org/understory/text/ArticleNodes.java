package org.understory.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the nodes that an article renders in its own way. What is not allowed is written without its danger. */
final class ArticleNodes implements NodeRenderer {

    private final ArticleRendering article;
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    ArticleNodes(ArticleRendering article, HtmlNodeRendererContext context) {
        this.article = article;
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                NamedBlock.class,
                TableBlock.class,
                CitedSource.class,
                Heading.class,
                Link.class,
                Image.class,
                HtmlBlock.class,
                HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case NamedBlock block -> block(block);
            case TableBlock table -> table(table);
            case CitedSource mention -> mention(mention);
            case Heading heading -> heading(heading);
            case Link link -> link(link);
            case Image image -> image(image);
            default -> {} // raw HTML is left out
        }
    }

    private void block(NamedBlock block) {
        var group = article.group(block);
        boolean grouped = !group.isEmpty();
        html.line();
        if (grouped
                && (block.getPrevious() == null
                        || !article.group(block.getPrevious()).equals(group))) {
            html.raw("<div class=\"" + Html.escape(group) + "\">\n");
        }
        html.raw(article.block(block));
        if (grouped
                && (block.getNext() == null || !article.group(block.getNext()).equals(group))) {
            html.raw("</div>\n");
        }
    }

    /** A wide table scrolls by itself, with the keyboard too. */
    private void table(TableBlock table) {
        html.line();
        html.raw("<div class=\"table\" tabindex=\"0\"><table>");
        html.line();
        children(table);
        html.line();
        html.raw("</table></div>");
        html.line();
    }

    static void columnHeads(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    /** Neighbours share one sup, with a comma, or 1 and 2 would read as 12. */
    private void mention(CitedSource mention) {
        var citation = article.cite(mention.source());
        html.raw(mention.getPrevious() instanceof CitedSource ? ", " : "<sup class=\"note\">");
        html.raw("<a href=\"#%s\" id=\"%s\" aria-label=\"%s\">%d</a>"
                .formatted(
                        citation.noteId(),
                        citation.lastMentionId(),
                        Html.escape(article.labels().source(citation.number())),
                        citation.number()));
        if (!(mention.getNext() instanceof CitedSource)) {
            html.raw("</sup>");
        }
    }

    private void heading(Heading node) {
        int level = Math.clamp(node.getLevel(), 2, 4);
        html.line();
        html.tag("h" + level, Map.of("id", article.heading(node, level)));
        children(node);
        html.tag("/h" + level);
        html.line();
    }

    private void link(Link node) {
        var target = LinkTarget.of(node.getDestination());
        if (target.isEmpty()) {
            children(node);
            return;
        }
        article.link(node, node.getDestination());
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", context.encodeUrl(node.getDestination()));
        if (target.get() == LinkTarget.ELSEWHERE) {
            attributes.put("rel", "noopener nofollow");
        }
        html.tag("a", attributes);
        children(node);
        html.tag("/a");
    }

    private void image(Image node) {
        var alt = PlainText.ofChildren(node);
        if (LinkTarget.of(node.getDestination()).filter(LinkTarget.PAGE::equals).isEmpty()) {
            html.text(alt);
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", context.encodeUrl(node.getDestination()));
        attributes.put("alt", alt);
        article.pictures().find(node.getDestination()).ifPresent(found -> {
            attributes.put(
                    "srcset",
                    "%s %dw, %s %dw"
                            .formatted(found.small(), found.smallWidth(), node.getDestination(), found.width()));
            attributes.put("sizes", "(max-width: 45rem) 92vw, 42rem");
            attributes.put("width", Integer.toString(found.width()));
            attributes.put("height", Integer.toString(found.height()));
        });
        attributes.put("loading", "lazy");
        html.tag("img", attributes);
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
