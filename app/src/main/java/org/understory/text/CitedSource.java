package org.understory.text;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A mention {@code [^source-id]} in the running text. */
final class CitedSource extends CustomNode {

    private final String source;

    private CitedSource(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    static LinkProcessor processor() {
        return CitedSource::find;
    }

    private static LinkResult find(LinkInfo brackets, Scanner scanner, InlineParserContext context) {
        if (brackets.destination() != null || brackets.marker() != null) {
            return LinkResult.none();
        }
        var next = brackets.openingBracket().getNext();
        if (!(next instanceof org.commonmark.node.Text first)
                || !first.getLiteral().startsWith("^")) {
            return LinkResult.none();
        }
        var source = brackets.text(scanner).substring(1).strip();
        return LinkResult.replaceWith(new CitedSource(source), brackets.afterTextBracket());
    }
}
