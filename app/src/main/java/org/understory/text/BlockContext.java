package org.understory.text;

import java.util.Set;

/** What a {@link Block} may know and do while it is rendered. */
public final class BlockContext {

    private final ArticleRendering rendering;
    private final NamedBlock node;
    private final int line;

    BlockContext(ArticleRendering rendering, NamedBlock node, int line) {
        this.rendering = rendering;
        this.node = node;
        this.line = line;
    }

    /** The words of the page's language. */
    public ArticleLabels labels() {
        return rendering.labels();
    }

    /** An id that no other element of the text has: a slug of the words, numbered when it stands already. */
    public String id(String words) {
        return rendering.ids().of(words);
    }

    /** The level a heading inside the block should have, 2 or 3, so that no level is skipped. */
    public int headingLevel() {
        return rendering.insideSection() ? 3 : 2;
    }

    /** The block's own words without any mark-up or source numbers, one line a paragraph or list item. */
    public String plainText() {
        return PlainText.ofChildren(node);
    }

    /** Tells the writer that something is wrong with this block. The line is that of its first line. */
    public void mistake(String key, Object... args) {
        rendering.mistake(line, key, args);
    }

    /** The ids of the sources that may be cited. */
    public Set<String> sources() {
        return rendering.sources();
    }

    void fold(FoldedAnswer answer) {
        rendering.fold(answer);
    }
}
