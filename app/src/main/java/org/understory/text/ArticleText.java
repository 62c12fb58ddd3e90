package org.understory.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;

/**
 * Turns an editor's Markdown into the HTML of an article, and says what is wrong with it, line by line.
 *
 * <p>Beyond CommonMark and tables it knows {@code [^source-id]} (a source, numbered by first mention) and named blocks:
 * {@code answer}, {@code known}, {@code unknown}, {@code urgent}, {@code figure}, and those of other rooms. Not allowed, and never in
 * the result: HTML, headings of level 1 or below 4 or inside a block, pictures of other sites, links that are neither
 * {@code /path}, {@code #place}, {@code http(s)://}, {@code tel:} nor {@code mailto:}. Thread-safe.
 */
@Component
public final class ArticleText {

    /** Longer texts are not rendered at all. An article has about 10,000 characters. */
    public static final int MOST_CHARACTERS = 200_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customBlockParserFactory(NamedBlockParser.factory())
            .linkProcessor(CitedSource.processor())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(60)
            .maxInlineNesting(60)
            .build();

    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final List<Block> more;
    private final PictureFinder pictures;

    /** @param more the blocks of other rooms, beside those built in */
    public ArticleText(List<Block> more, PictureFinder pictures) {
        this.more = List.copyOf(more);
        this.pictures = pictures;
        List.of(new AnswerBlock(), KnowledgeBlock.KNOWN, KnowledgeBlock.UNKNOWN, new UrgentBlock(), new FigureBlock())
                .forEach(this::add);
        more.forEach(this::add);
    }

    /** The same for texts whose pictures somebody else knows: those that are not here yet. */
    public ArticleText with(PictureFinder finder) {
        return new ArticleText(more, finder);
    }

    /**
     * Renders a text. Never throws for anything in it.
     *
     * @param firstLine the number of the text's first line in its file, so that mistakes name the file's lines
     * @param sources the ids that may be cited
     */
    public Rendered render(String markdown, int firstLine, Set<String> sources, ArticleLabels labels) {
        if (markdown.length() > MOST_CHARACTERS) {
            var tooLong = Mistake.at(firstLine, "text.tooLong", markdown.length(), MOST_CHARACTERS);
            return new Rendered("", List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of(tooLong));
        }
        var document = PARSER.parse(markdown);
        return new ArticleRendering(blocks, pictures, firstLine, sources, labels).of(document);
    }

    private void add(Block block) {
        if (blocks.putIfAbsent(block.name(), block) != null) {
            throw new IllegalArgumentException("two blocks are named " + block.name());
        }
    }
}
