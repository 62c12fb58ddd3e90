package org.understory.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes headings, pictures and links of what a member typed in a tamer form. */
final class MemberNodes implements NodeRenderer {

    private final LinksAre links;
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    MemberNodes(LinksAre links, HtmlNodeRendererContext context) {
        this.links = links;
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, Link.class, LinkReferenceDefinition.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> link(link);
            case Image image -> html.text(new MemberWords().from(image));
            case LinkReferenceDefinition definition -> definition(definition);
            default -> children(node);
        }
    }

    private void heading(Heading heading) {
        html.line();
        html.raw("<p><strong>");
        children(heading);
        html.raw("</strong></p>");
        html.line();
    }

    /** Markdown would hide it, but whoever typed it sees words vanish. */
    private void definition(LinkReferenceDefinition definition) {
        html.line();
        html.raw("<p>");
        html.text(MemberWords.written(definition));
        html.raw("</p>");
        html.line();
    }

    private void link(Link link) {
        var target = webAddress(link.getDestination());
        if (target.isEmpty()) {
            children(link);
        } else if (links == LinksAre.TEXT || isInsideLink(link)) {
            children(link);
            showTarget(link);
        } else {
            html.tag("a", Map.of("href", link.getDestination()));
            children(link);
            html.tag("/a");
            showMisleadingTarget(link, target.get());
        }
    }

    /** What is not shown as a link is shown in full, unless it is its own text. */
    private void showTarget(Link link) {
        if (!link.getDestination().equals(PlainText.ofChildren(link))) {
            html.text(" (" + link.getDestination() + ")");
        }
    }

    /** A text that looks like one address and leads to another is told apart by the true host beside it. */
    private void showMisleadingTarget(Link link, URI target) {
        var text = PlainText.ofChildren(link).toLowerCase(Locale.ROOT);
        var host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
        if (text.isBlank() || text.contains(".") && !text.contains(host)) {
            html.text(" (" + host + ")");
        }
    }

    private static boolean isInsideLink(Node node) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static Optional<URI> webAddress(String destination) {
        if (LinkTarget.of(destination).filter(LinkTarget.ELSEWHERE::equals).isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = new URI(destination);
            return address.getHost() == null || address.getUserInfo() != null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
