package org.understory.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code ::: name "argument"} … {@code :::} at the left edge of a text. Blocks do not nest: the next opening line
 * ends an unclosed block, so that a forgotten {@code :::} is reported where it was forgotten.
 */
final class NamedBlockParser extends AbstractBlockParser {

    private static final int MOST_CHARACTERS = 500;
    private static final Pattern OPENING =
            Pattern.compile("\\s{0,3}:::+[ \\t]*([A-Za-z][A-Za-z0-9-]*)(.*)", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("\\s{0,3}:::+\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"“](.*)[\"”]", Pattern.DOTALL);

    private final NamedBlock block;

    private NamedBlockParser(NamedBlock block) {
        this.block = block;
    }

    static BlockParserFactory factory() {
        return NamedBlockParser::start;
    }

    private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        var opening = opening(state.getLine().getContent());
        if (opening == null || !isAtLeftEdge(matched.getMatchedBlockParser().getBlock())) {
            return BlockStart.none();
        }
        int end = state.getLine().getContent().length();
        return BlockStart.of(new NamedBlockParser(block(opening))).atIndex(end);
    }

    /** A paragraph or list that is still open does not contain the block: it ends here. */
    private static boolean isAtLeftEdge(Block around) {
        boolean ends = around instanceof Paragraph || around instanceof ListBlock;
        return around instanceof Document || ends && around.getParent() instanceof Document;
    }

    private static NamedBlock block(Matcher opening) {
        var rest = opening.group(2).strip();
        var quoted = QUOTED.matcher(rest);
        if (quoted.matches()) {
            return new NamedBlock(opening.group(1), quoted.group(1).strip(), true);
        }
        return new NamedBlock(opening.group(1), rest, rest.isEmpty());
    }

    private static @Nullable Matcher opening(CharSequence line) {
        if (line.length() > MOST_CHARACTERS) {
            return null;
        }
        var matcher = OPENING.matcher(line);
        return matcher.matches() ? matcher : null;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        var line = state.getLine().getContent();
        if (line.length() <= MOST_CHARACTERS && CLOSING.matcher(line).matches()) {
            block.close();
            return BlockContinue.finished();
        }
        return opening(line) == null ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }
}
