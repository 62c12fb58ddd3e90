package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.PictureFinder;

class FormerTextTests {
    private static final FormerText.Places PLACES = new FormerText.Places() {
        @Override
        public Optional<String> picture(String source) {
            return source.endsWith("here.jpg") ? Optional.of("/pictures/1/large.webp") : Optional.empty();
        }

        @Override
        public String link(String target) {
            return target.replace("https://old.example/oats/", "/articles/oats");
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One <strong>bold </strong>word</p>                    | One **bold** word
            <p><b>All <b>bold</b></b>, <i> slanted</i>.</p>          | **All bold**, *slanted*.
            <p>A <a href="https://old.example/oats/">link</a>.</p>   | A [link](/articles/oats).
            <p>A <a href="javascript:alert(1)">trap</a>.</p>         | A trap.
            <p>2 * 3 [a] _b_ &lt;i&gt; # no</p>                      | 2 \\* 3 \\[a\\] \\_b\\_ \\<i\\> # no
            <h1>Why?</h1>                                            | ## Why?
            <p># not a heading</p>                                   | \\# not a heading
            <p>1. not a list</p>                                     | 1\\. not a list
            <script>alert(1)</script><p>Words</p>                    | Words
            <pre><code>a  b</code></pre>                             | ```␤a  b␤```
            <p>a<br>b</p>                                            | a\\␤b
            <ul><li>one</li><li>two<ul><li>three</li></ul></li></ul> | - one␤- two␤  - three
            <ol><li><p>one</p></li><li><p>two</p></li></ol>          | 1. one␤␤2. two
            <blockquote><h2>Said</h2><p>x</p></blockquote>           | > **Said**␤> ␤> x
            <div><div>a</div>b<p>c</p></div>                         | a␤␤b␤␤c
            <p><a href="x"><img src="/up/here.jpg" alt="Oats"></a></p> | ![Oats](/pictures/1/large.webp)
            """)
    void html_becomes_markdown(String html, String markdown) {
        assertThat(FormerText.of(html, false, PLACES).markdown()).isEqualTo(markdown.replace("␤", "\n"));
    }

    @Test
    void empty_lines_part_paragraphs_where_nothing_else_does() {
        assertThat(FormerText.of("One\ntwo <em>three\n\nx</em>\n\nfour\n<h2>H</h2>\nfive", true, PLACES)
                        .markdown())
                .isEqualTo("One\\\ntwo *three\\\nx*\n\nfour\n\n## H\n\nfive");
    }

    @Test
    void every_row_of_a_table_has_its_cells() {
        var html = "<table><tr><th>A</th><th>B</th></tr><tr><td>1<br>2</td></tr></table>";
        assertThat(FormerText.of(html, false, PLACES).markdown()).isEqualTo("|A|B|\n|---|---|\n|1 2||");
    }

    @Test
    void a_picture_with_a_caption_is_a_figure() {
        var html =
                "<figure><img src=\"https://old.example/here.jpg\" alt=\"Oats\"><figcaption>A <b>bowl</b></figcaption></figure>";
        var text = FormerText.of("<p>Before</p>" + html + "<p>After</p>", false, PLACES);
        assertThat(text.markdown())
                .isEqualTo("Before\n\n::: figure\n![Oats](/pictures/1/large.webp)\n\nA **bowl**\n\n:::\n\nAfter");
        assertThat(mistakes(text.markdown())).isEmpty();
        assertThat(text.notes()).isEmpty();
    }

    @Test
    void what_is_missing_or_does_nothing_here_is_told() {
        var text = FormerText.of(
                "<img src='https://old.example/gone.jpg' alt='Gone'><img src='here.jpg'><iframe src='//video.example/1'></iframe><form>x</form>",
                false,
                PLACES);
        assertThat(text.notes().stream().map(FormerText.Note::key))
                .containsExactly(
                        "importing.former.picture.missing",
                        "importing.former.picture.noWords",
                        "importing.former.played",
                        "importing.former.form");
        assertThat(text.markdown())
                .contains("[Gone](https://old.example/gone.jpg)", "[https://video.example/1](https://video.example/1)");
    }

    @Test
    void no_level_of_heading_is_skipped() {
        var text = FormerText.of("<h1>A</h1><h4>B</h4><h6>C</h6><h2>D</h2><h3></h3><p>x</p>", false, PLACES);
        assertThat(text.markdown()).isEqualTo("## A\n\n### B\n\n#### C\n\n## D\n\nx");
        assertThat(mistakes(text.markdown())).isEmpty();
    }

    @Test
    void a_text_nested_without_end_is_its_words() {
        var text = FormerText.of("<div>".repeat(20_000) + "deep" + "<b><i>".repeat(20_000) + "er", true, PLACES);
        assertThat(text.markdown()).contains("deep");
    }

    private static List<String> mistakes(String markdown) {
        var found = new PictureFinder() {
            @Override
            public Optional<Found> find(String address) {
                return Optional.of(new Found(address, 1, 1, 1));
            }
        };
        return new ArticleText(List.of(), found)
                .render(markdown, 1, Set.of(), ArticleLabels.ENGLISH).mistakes().stream()
                        .map(mistake -> mistake.line() + " " + mistake.key())
                        .collect(Collectors.toList());
    }
}
