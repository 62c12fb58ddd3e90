package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 100,000 characters of whatever makes parsers slow: nobody can keep the server busy by typing. */
class EndlessTextTests {

    private static final int LENGTH = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final ArticleText ARTICLES = new ArticleText(List.of(), PictureFinder.NONE);

    static Stream<String> pieces() {
        return Stream.of(
                "[",
                "]",
                "![",
                "[^",
                "[[",
                "[a](",
                "[a][",
                "[a]: ",
                "](",
                "*",
                "**",
                "_",
                "*a_ ",
                "**a ",
                "*a **a ",
                "_*",
                ">",
                "> ",
                "- ",
                "- - ",
                "* ",
                "1. ",
                "1) ",
                "- a\n\n",
                "  - ",
                "+\n",
                "#",
                "# ",
                "`",
                "`a``b```",
                "```\n",
                "~~~",
                "~",
                "<",
                "<a ",
                "<a b='",
                "<!--",
                "<?",
                "<![CDATA[",
                "</",
                "&",
                "&#",
                "&amp;",
                "\\",
                "|",
                "||\n",
                "|-",
                "|a|\n|-|\n",
                ":::\n",
                "::: a\n",
                "::: known\n",
                "a\n---\n",
                "a\n===\n",
                "\n",
                " ",
                " \n",
                "\t",
                "https://a.b ",
                "http://",
                "https://a.b/(",
                "a@",
                "x@y.zz",
                "www.",
                "<https://a.b>",
                "a",
                "a ",
                "\u0301",
                "a\u0301",
                "\u0308\u0301\u0323",
                "\u200D",
                "👩‍",
                "\uD83D",
                "\u0000",
                "\u202E",
                "\u05D0",
                "\u0600",
                "\uFE0F",
                "\"",
                "'",
                "(",
                ".",
                "a.",
                "A. ",
                "e.g. ",
                "-",
                "-a",
                "a-",
                "é",
                "[^a]",
                "[x](/a)",
                "![x](/a)",
                "\u1100\u1161",
                "\u0F71\u0F72");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void an_endless_comment_is_read_within_a_second(String piece) {
        within(piece, text -> MemberText.html(text, LinksAre.LIVE));
        within(piece, MemberText::saysNothing);
        within(piece, PersonalName::check);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void an_endless_article_is_read_within_a_second(String piece) {
        within(piece, text -> ARTICLES.render(text, 1, Set.of("a"), ArticleLabels.ENGLISH));
        within(piece, text -> CanonicalText.of(text, text, text).sha256());
        within(
                piece,
                text -> FrontMatter.read("---\na: " + text.substring(0, 40_000) + "\n---")
                        .mistakes());
        within(piece, Readability::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", " ", "<a ", "&", "\u0301", "a\u0301", "-", "👩‍", "<b>"})
    void an_endless_text_is_shortened_within_a_second(String piece) {
        within(piece, text -> Excerpt.ofText(text, 200));
        within(piece, text -> Excerpt.ofHtml(text, 200));
        within(piece, text -> Slug.from(text, "x"));
    }

    /** The processor's time, not the clock's: other tests may run beside this one. */
    private static void within(String piece, Consumer<String> reading) {
        var text = piece.repeat(LENGTH / piece.length());
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        reading.accept(text);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
    }
}
