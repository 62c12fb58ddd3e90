package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTests {

    private static final Set<String> SOURCES = Set.of("humbert-1991", "hamilton-1985", "other");
    private final ArticleText articles = new ArticleText(List.of(), PictureFinder.NONE);

    @Test
    void a_folded_answer_opens_without_javascript_and_says_what_it_holds() {
        var article = render("""
                ::: answer "Could a "leaky gut" be the reason?"
                Nobody knows.[^humbert-1991]
                :::
                """);
        assertThat(article.html()).isEqualToIgnoringWhitespace("""
                <details class="answer" id="answer-could-a-leaky-gut-be-the-reason"><summary>
                <span class="q">Could a &quot;leaky gut&quot; be the reason?</span>
                <span class="see" data-open="Hide answer">See answer</span></summary><div class="a">
                <p>Nobody knows.<sup class="note"><a href="#note-1" id="ref-1-1" aria-label="Source 1">1</a></sup></p>
                </div></details>
                """.replaceAll("\\n(?=<span|</summary)", ""));
        assertThat(article.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.id()).isEqualTo("answer-could-a-leaky-gut-be-the-reason");
            assertThat(answer.question()).isEqualTo("Could a \"leaky gut\" be the reason?");
            assertThat(answer.plainText()).isEqualTo("Nobody knows.");
            assertThat(answer.html()).startsWith("<p>Nobody knows.");
        });
        assertThat(article.mistakes()).isEmpty();
    }

    @Test
    void sources_are_numbered_by_first_mention_and_every_mention_can_be_returned_to() {
        var article = render("One.[^other] Two.[^humbert-1991][^other]\n\n- Three.[^humbert-1991]\n");
        assertThat(article.citedSources()).containsExactly("other", "humbert-1991");
        assertThat(article.citations().getFirst().mentionIds()).containsExactly("ref-1-1", "ref-1-2");
        assertThat(article.citations().getFirst().noteId()).isEqualTo("note-1");
        assertThat(article.html())
                .contains("Two.<sup class=\"note\"><a href=\"#note-2\" id=\"ref-2-1\" aria-label=\"Source 2\">2</a>, "
                        + "<a href=\"#note-1\" id=\"ref-1-2\" aria-label=\"Source 1\">1</a></sup>")
                .contains("id=\"ref-2-2\"");
    }

    @Test
    void known_and_unknown_stand_side_by_side_under_headings() {
        var article = render("""
                ## What do studies say?
                Text that the block follows at once:
                ::: known
                - One study.
                :::

                ::: unknown
                - Which comes first.
                :::

                After.
                """);
        assertThat(article.html()).isEqualTo("""
                <h2 id="what-do-studies-say">What do studies say?</h2>
                <p>Text that the block follows at once:</p>
                <div class="know">
                <section class="known"><h3>What is known</h3>
                <ul>
                <li>One study.</li>
                </ul>
                </section>
                <section class="unknown"><h3>What is not known</h3>
                <ul>
                <li>Which comes first.</li>
                </ul>
                </section>
                </div>
                <p>After.</p>
                """);
        assertThat(article.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- item\n",
                "- item\n\n",
                "1. item\n",
                "> quote\n",
                "words\n",
                "| a |\n|---|\n| b |\n\n",
                "## A?\n",
                "***\n"
            })
    void a_block_may_follow_anything_at_once(String before) {
        var article = render(before + "::: known\n- a\n:::\n::: unknown\n- b\n:::\nAfter.\n");
        assertThat(article.mistakes()).isEmpty();
        assertThat(article.html()).contains("\n<div class=\"know\">").endsWith("</section>\n</div>\n<p>After.</p>\n");
    }

    @Test
    void pairs_that_do_not_touch_are_wrapped_separately() {
        var article = render("::: known\n- a\n:::\n\nBetween.\n\n::: unknown\n- b\n:::\n");
        assertThat(article.html().split("<div class=\"know\">", -1)).hasSize(3);
        assertThat(article.html().split("</div>", -1)).hasSize(3);
    }

    @Test
    void urgent_signs_are_a_note_with_their_own_heading() {
        assertThat(render("::: urgent \"Call today\"\n- Bleeding\n:::\n").html())
                .startsWith("<aside class=\"urgent\" role=\"note\"><h2>Call today</h2>");
        assertThat(render("## A?\n\n::: urgent\n- Bleeding\n:::\n").html()).contains("<h3>Get help quickly</h3>");
    }

    @Test
    void heading_ids_are_stable_slugs_and_each_exists_once() {
        var article = render("## Whö is *it*?[^other]\n\n## Who is it?\n\n### Comments\n\n## Note 3\n\n## 日本\n");
        assertThat(article.headings())
                .containsExactly(
                        new Heading("who-is-it", "Whö is it?", 2),
                        new Heading("who-is-it-2", "Who is it?", 2),
                        new Heading("comments-2", "Comments", 3),
                        new Heading("s-note-3", "Note 3", 2),
                        new Heading("section", "日本", 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Title                               | 10 | text.heading.first
            Title\\n===                           | 10 | text.heading.first
            Words\\n\\n### Too deep               | 12 | text.heading.skipped
            ## A\\n### B\\n#### C\\n##### D       | 13 | text.heading.deep
            ##                                    | 10 | text.heading.empty
            ::: known\\n## A\\n:::                | 11 | text.heading.inBlock
            ::: nonsense\\nx\\n:::                | 10 | text.block.unknown
            Words\\n\\n::: known\\n- a            | 12 | text.block.unclosed
            ::: known\\n- a\\n\\n::: unknown\\n- b\\n::: | 10 | text.block.unclosed
            ::: answer Not quoted\\nx\\n:::       | 10 | text.block.argument
            ::: answer\\nx\\n:::                  | 10 | text.block.noQuestion
            ::: answer "Why?"\\n:::               | 10 | text.block.empty
            ::: known\\n:::                       | 10 | text.block.empty
            Words\\n:::                           | 11 | text.block.stray
            - item\\n\\n  ::: known               | 12 | text.block.stray
            A claim.[^nobody]                     | 10 | text.source.unknown
            One\\ntwo.[^nobody]                   | 11 | text.source.unknown
            A claim.[^]                           | 10 | text.source.unknown
            [^other]: Words                       | 10 | text.source.defined
            [](/a)                                | 10 | text.link.empty
            """)
    void a_mistake_names_its_line(String markdown, int line, String key) {
        var mistakes = render(markdown.replace("\\n", "\n")).mistakes();
        assertThat(mistakes)
                .extracting(Mistake::line, Mistake::key)
                .contains(org.assertj.core.groups.Tuple.tuple(line, key));
    }

    @Test
    void reading_time_comes_from_the_words() {
        assertThat(render("one two").minutes()).isEqualTo(1);
        assertThat(render("word ".repeat(1_300)).minutes()).isEqualTo(7);
        assertThat(render("## Is it?\n\nIt's a well-known one.[^other]").wordCount())
                .isEqualTo(6);
    }

    @Test
    void sections_carry_their_plain_words() {
        assertThat(render("Opening.\n\n## A?\n\nOne *two*\nthree.\n\n- b[^other]\n- c\n\n### D\n\ne")
                        .sections())
                .containsExactly(new Section("", "Opening."), new Section("A?", "One two three.\nb\nc\nD\ne"));
    }

    @Test
    void other_rooms_add_blocks() {
        var figure = new Block() {
            @Override
            public String name() {
                return "drawing";
            }

            @Override
            public String render(String argument, String inner, BlockContext context) {
                return "<figure id=\"" + context.id(argument) + "\">" + inner + "</figure>\n";
            }
        };
        assertThat(new ArticleText(List.of(figure), PictureFinder.NONE)
                        .render("::: drawing \"The barrier\"\nx\n:::", 1, SOURCES, ArticleLabels.ENGLISH)
                        .html())
                .isEqualTo("<figure id=\"the-barrier\"><p>x</p>\n</figure>\n");
    }

    @Test
    void a_text_beyond_all_measure_is_refused_unrendered() {
        var article = render("a".repeat(ArticleText.MOST_CHARACTERS + 1));
        assertThat(article.html()).isEmpty();
        assertThat(article.mistakes()).extracting(Mistake::key).containsExactly("text.tooLong");
    }

    private Rendered render(String markdown) {
        return articles.render(markdown, 10, SOURCES, ArticleLabels.ENGLISH);
    }
}
