package org.understory.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTests {
    private final Marks marks = new Marks(List.of(
            word(1, "Plaque", "plaques"),
            word(2, "Plaque psoriasis"),
            word(3, "TNF-alpha", "TNF"),
            word(4, "Köbner phenomenon", "Koebner phenomenon"),
            word(5, "Crohn's disease")));

    @Test
    void a_word_is_marked_where_it_first_stands_and_only_there() {
        assertThat(marks.in("<p>A plaque, two plaques.</p><p>Plaque.</p>").html())
                .isEqualTo("<p>A <button type=\"button\" class=\"term\" popovertarget=\"term-1\">plaque</button>, two"
                        + " plaques.</p><p>Plaque.</p>");
    }

    @Test
    void the_longest_form_is_taken_and_capitals_and_line_breaks_do_not_matter() {
        assertThat(marked("<p>PLAQUE\npsoriasis and a plaque</p>")).containsExactly("PLAQUE psoriasis", "plaque");
        assertThat(marked("<p>tnf-Alpha or TNF</p>")).containsExactly("tnf-Alpha");
        assertThat(marked("<p>The köbner phenomenon</p>")).containsExactly("köbner phenomenon");
        assertThat(marked("<p>Crohn's disease</p>")).containsExactly("Crohn's disease");
    }

    @Test
    void only_whole_words_count() {
        assertThat(marked("<p>plaquenil, unplaqued, plaqué, TNFs</p>")).isEmpty();
        assertThat(marked("<p>(plaque)-like</p>")).containsExactly("plaque");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 id=\"plaque\">Plaque</h2>",
                "<p><a href=\"/plaque\">plaque</a></p>",
                "<p><a href=\"/x\"><em>plaque</em></a></p>",
                "<p><code>plaque</code></p>",
                "<blockquote><p>plaque</p></blockquote>",
                "<details><summary>plaque</summary></details>",
                "<figure class=\"picture\"><img src=\"/x\" alt=\"plaque\"><figcaption>plaque</figcaption></figure>",
                "<table><tr><th>plaque</th></tr></table>",
                "<p title=\"plaque\">x</p>"
            })
    void some_places_are_left_alone(String html) {
        var explained = marks.in(html + "<p>plaque</p>");
        assertThat(explained.html()).startsWith(html);
        assertThat(explained.words()).extracting(Word::word).containsExactly("Plaque");
    }

    @Test
    void words_of_no_glossary_and_odd_words_change_nothing() {
        assertThat(new Marks(List.of()).in("<p>plaque</p>").html()).isEqualTo("<p>plaque</p>");
        var odd = new Marks(List.of(word(1, "a.*b", "(x"), word(2, "amp", "lt"), word(3, "R&D")));
        assertThat(odd.in("<p>aXXb &amp; &lt;b&gt;</p>").html()).isEqualTo("<p>aXXb &amp; &lt;b&gt;</p>");
        assertThat(odd.in("<p>R&amp;D and a.*b</p>").words()).hasSize(2);
    }

    @Test
    void a_big_glossary_reads_a_long_text_at_once() {
        var words = IntStream.range(0, 5_000)
                .mapToObj(n -> word(n + 1, "plaque " + n))
                .toList();
        var text = "<p>" + "plaque and plaque 4999999 ".repeat(8_000) + "plaque 7</p>";
        assertThat(new Marks(words).in(text).words()).extracting(Word::word).containsExactly("plaque 7");
    }

    private List<String> marked(String html) {
        return Jsoup.parse(marks.in(html).html()).select("button.term").eachText();
    }

    private static Word word(long id, String word, String... forms) {
        return new Word(id, word, List.of(forms), "What it means.", LocalDate.EPOCH);
    }
}
