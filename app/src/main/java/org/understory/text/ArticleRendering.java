package org.understory.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** One article on its way to HTML: what is collected while its nodes are written in the order of the text. */
final class ArticleRendering {

    private final Map<String, Block> blocks;
    private final PictureFinder pictures;
    private final int firstLine;
    private final Set<String> sources;
    private final ArticleLabels labels;
    private final HtmlRenderer renderer;
    private final Ids ids = new Ids();
    private final List<org.understory.text.Heading> headings = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final List<FoldedAnswer> answers = new ArrayList<>();
    private final List<LinkOut> links = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    ArticleRendering(
            Map<String, Block> blocks,
            PictureFinder pictures,
            int firstLine,
            Set<String> sources,
            ArticleLabels labels) {
        this.blocks = blocks;
        this.pictures = pictures;
        this.firstLine = firstLine;
        this.sources = sources;
        this.labels = labels;
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new ArticleNodes(this, context))
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> ArticleNodes::columnHeads)
                .build();
    }

    Rendered of(Node document) {
        document.accept(new ArticleChecks(this));
        var html = renderer.render(document);
        var sections = sections(document);
        return new Rendered(html, headings, citations(), answers, sections, links, words(sections), sortedMistakes());
    }

    ArticleLabels labels() {
        return labels;
    }

    Ids ids() {
        return ids;
    }

    Set<String> sources() {
        return sources;
    }

    PictureFinder pictures() {
        return pictures;
    }

    boolean insideSection() {
        return !headings.isEmpty();
    }

    void mistake(int line, String key, Object... args) {
        mistakes.add(Mistake.at(line, key, args));
    }

    void mistake(Node node, String key, Object... args) {
        mistake(line(node), key, args);
    }

    void fold(FoldedAnswer answer) {
        answers.add(answer);
    }

    void link(Node node, String target) {
        links.add(new LinkOut(target, line(node)));
    }

    String heading(Heading node, int level) {
        var text = PlainText.of(node);
        var id = ids.of(text);
        headings.add(new org.understory.text.Heading(id, text, level));
        return id;
    }

    /** The number of a source and of this mention of it. Unknown sources are numbered too: the page shows the gap. */
    Citation cite(String source) {
        int mention = mentions.merge(source, 1, Integer::sum);
        int number = numbers.computeIfAbsent(source, first -> mentions.size());
        return new Citation(number, source, mention);
    }

    String block(NamedBlock node) {
        var inner = new StringBuilder();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            inner.append(renderer.render(child));
        }
        var block = blocks.get(node.name());
        if (block == null) {
            mistake(node, "text.block.unknown", node.name(), String.join(", ", blocks.keySet()));
            return inner.toString();
        }
        return block.render(node.argument(), inner.toString(), new BlockContext(this, node, line(node)));
    }

    String group(Node node) {
        var block = node instanceof NamedBlock named ? blocks.get(named.name()) : null;
        return block == null ? "" : block.group();
    }

    /** Inline nodes made by extensions may have no place of their own; then their parent's serves. */
    int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return firstLine + at.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return firstLine;
    }

    private List<Citation> citations() {
        var all = new ArrayList<Citation>();
        mentions.forEach((source, count) -> all.add(new Citation(all.size() + 1, source, count)));
        return all;
    }

    private List<Section> sections(Node document) {
        var all = new ArrayList<Section>();
        var heading = "";
        var text = new StringBuilder();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() <= 2) {
                all.add(new Section(heading, text.toString().strip()));
                heading = PlainText.of(next);
                text.setLength(0);
            } else {
                text.append(PlainText.of(node)).append('\n');
            }
        }
        all.add(new Section(heading, text.toString().strip()));
        all.removeIf(
                section -> section.heading().isEmpty() && section.plainText().isEmpty());
        return all;
    }

    private static int words(List<Section> sections) {
        return sections.stream()
                .mapToInt(s -> Words.count(s.heading()) + Words.count(s.plainText()))
                .sum();
    }

    private List<Mistake> sortedMistakes() {
        return mistakes.stream().distinct().sorted().toList();
    }
}
