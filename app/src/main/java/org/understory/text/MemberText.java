package org.understory.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a person typed in a comment, as safe HTML: paragraphs, line breaks as typed, bold, italic, lists, quotes and
 * code. Headings become bold, pictures their description, and HTML is shown as the characters that were typed.
 *
 * <p>Never throws, whatever was typed; the time is proportional to the length. The result has passed an allow-list of
 * elements last, so that no mistake here can let anything else through.
 */
public final class MemberText {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class, FencedCodeBlock.class, Heading.class))
            .extensions(List.of(AutolinkExtension.create()))
            .maxOpenBlockParsers(20)
            .maxInlineNesting(20)
            .build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "pre", "code", "a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private MemberText() {}

    /** The HTML of a text. It is cleaned first ({@link CleanText}), so raw input is safe too. */
    public static String html(String typed, LinksAre links) {
        var renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .softbreak("<br>\n")
                .nodeRendererFactory(context -> new MemberNodes(links, context))
                .build();
        return ALLOWED.sanitize(renderer.render(parse(typed)));
    }

    /** Its words alone, a line for each paragraph and list item. */
    public static String plainText(String typed) {
        return new MemberWords().from(parse(typed));
    }

    /** Whether a reader would see no word, sign or emoji at all: nothing but blanks, invisible characters or mark-up. */
    public static boolean saysNothing(String typed) {
        if (beginsWithALetter(typed)) return false;
        return CleanText.of(plainText(typed)).isBlank();
    }

    /** Such a letter is never mark-up, so most texts need not be read for this. */
    private static boolean beginsWithALetter(String typed) {
        return !typed.isEmpty() && (typed.charAt(0) | 0x20) >= 'a' && (typed.charAt(0) | 0x20) <= 'z';
    }

    private static Node parse(String typed) {
        return PARSER.parse(CleanText.of(typed).value());
    }
}
