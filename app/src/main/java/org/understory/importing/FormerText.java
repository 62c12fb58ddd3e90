package org.understory.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;

/**
 * A text that was HTML on another site, in our Markdown.
 *
 * @param notes what a writer should look at: keys of sentences with what they are about
 */
record FormerText(String markdown, List<Note> notes) {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(new Lines())
            .build();

    /** @param key of a sentence whose only place is filled by {@code what} */
    record Note(String key, String what) {}

    /** Where what a text names is found now. */
    interface Places {
        /** The address of a picture here, or nothing if it was not brought. */
        Optional<String> picture(String source);

        /** What a link leads to now: the same again where it leads elsewhere. */
        String link(String target);
    }

    /** @param loose whether empty lines part paragraphs and line ends are line breaks, as people type */
    static FormerText of(String html, boolean loose, Places places) {
        var blocks = new FormerBlocks(loose, places);
        var document = new Document();
        blocks.into(document, Jsoup.parseBodyFragment(html).body());
        return new FormerText(RENDERER.render(document).strip(), blocks.notes());
    }

    /** Of a comment: no pictures, and links as they were. */
    static String ofComment(String html) {
        return of(html, true, new Places() {
                    @Override
                    public Optional<String> picture(String source) {
                        return Optional.empty();
                    }

                    @Override
                    public String link(String target) {
                        return target;
                    }
                })
                .markdown();
    }

    /** A line break as a backslash, which the canonical form of a text keeps, and a figure between its own lines. */
    private static final class Lines implements MarkdownNodeRendererFactory {
        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            var writer = context.getWriter();
            return new NodeRenderer() {
                @Override
                public Set<Class<? extends Node>> getNodeTypes() {
                    return Set.of(HardLineBreak.class, FormerFigure.class);
                }

                @Override
                public void render(Node node) {
                    if (node instanceof HardLineBreak) {
                        writer.raw('\\');
                        writer.line();
                        return;
                    }
                    writer.raw("::: figure");
                    writer.line();
                    for (var child = node.getFirstChild(); child != null; child = child.getNext())
                        context.render(child);
                    writer.raw(":::");
                    writer.block();
                }
            };
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of();
        }
    }
}
