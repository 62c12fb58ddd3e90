package org.understory.explainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.Mistake;
import org.understory.text.Rendered;

@PagesTest
class ExplainerBlockTests {
    private final CommunityMaker make;
    private final Import imports;
    private final ArticleText articles;

    ExplainerBlockTests(CommunityMaker make, Import imports, ArticleText articles) {
        this.make = make;
        this.imports = imports;
        this.articles = articles;
    }

    private Rendered render(String markdown) {
        return articles.render(markdown, 1, Set.of("study-1"), ArticleLabels.ENGLISH);
    }

    @Test
    void an_article_shows_the_figure_with_its_caption_and_all_controls() {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        var shown = make.visitor(community).get("/articles/leaky-gut-and-psoriasis");
        var page = shown.page();
        var figure = page.select("article section.barrier");
        assertThat(figure).hasSize(1);
        assertThat(figure.select(".banner").text()).startsWith("Teaching model, not your body.");
        assertThat(figure.select("figcaption").text()).contains("It knows nothing about your own gut.");
        assertThat(figure.select("input[type=range]")).hasSize(10);
        assertThat(figure.select(".presets-table tbody tr")).hasSize(7);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("article .prose")).hasSize(2);
        assertThat(page.select("script[src*=gut-barrier]")).hasSize(1);
    }

    @Test
    void other_articles_carry_nothing_of_it() {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        assertThat(make.visitor(community).get("/articles/biologics").text())
                .doesNotContain("gut-barrier", "barrier.js", "class=\"explainer\"");
    }

    @Test
    void words_without_the_figure_have_a_link_and_the_caption() {
        var made = render("::: explainer \"gut-barrier coeliac\"\nIn **coeliac** disease.[^study-1]\n:::\n");
        assertThat(made.mistakes()).isEmpty();
        assertThat(made.html())
                .contains("<strong>coeliac</strong>", "href=\"/explainers/gut-barrier?preset=coeliac\"")
                .contains("Open the figure that moves");
        var words = Words.of("<p>Before</p>\n" + made.html() + "<p>After</p>\n");
        assertThat(words.parts()).extracting(part -> part.figure() != null).containsExactly(false, true, false);
        assertThat(words.parts().get(1).html()).startsWith("<p>In <strong>").doesNotContain("class=\"open\"");
        assertThat(words.parts().get(1).figure().preset().word()).isEqualTo("coeliac");
    }

    @Test
    void what_is_not_there_is_said_with_its_line() {
        assertThat(render("Words\n\n::: explainer \"kidney\"\n:::\n").mistakes())
                .extracting(Mistake::key)
                .containsExactly("explainers.block.unknown");
        assertThat(render("::: explainer \"gut-barrier leaky\"\n:::\n").mistakes())
                .extracting(Mistake::key)
                .containsExactly("explainers.block.preset");
        assertThat(render("::: explainer \"gut-barrier\"\n:::\n\n::: explainer \"gut-barrier\"\n:::\n")
                        .mistakes())
                .extracting(Mistake::key)
                .containsExactly("explainers.block.twice");
    }
}
