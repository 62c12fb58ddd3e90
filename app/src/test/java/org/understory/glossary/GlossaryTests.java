package org.understory.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.desk.EditorialTeam;

/** From the editor's desk to the reader who meets a word. */
@PagesTest
class GlossaryTests {
    private final CommunityMaker make;

    private Community community;
    private EditorialTeam team;

    GlossaryTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void a_team() {
        community = make.community();
        team = EditorialTeam.of(make, community);
    }

    @Test
    void a_word_is_explained_where_a_reader_meets_it_and_the_review_stays_as_it_was() {
        var article = team.begins("What is a patch?");
        var revision = team.keeps(article, "## A plaque\n\nA plaque is thick. Plaques itch.");
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        var path = "/articles/what-is-a-patch";
        assertThat(visitor(path).select(".term")).isEmpty();

        assertThat(add("Plaque", "plaques", "A raised, scaly patch of skin.").status())
                .isEqualTo(303);
        var page = visitor(path);
        assertThat(page.select(".prose .term").eachText()).containsExactly("plaque");

        var card = page.getElementById(page.select(".term").attr("popovertarget"));
        assertThat(card).isNotNull();
        assertThat(card.text()).contains("A raised, scaly patch of skin.", "not from the reviewed text");
        assertThat(page.select(".seal").text()).contains("This exact text was reviewed");
        assertThat(visitor(path + "/history/1").select(".term")).isEmpty();
        assertThat(team.reviewer()
                        .browser()
                        .get("/desk/reviews/" + revision)
                        .page()
                        .select(".term"))
                .isEmpty();

        var word = team.editor()
                .browser()
                .get("/desk/glossary")
                .page()
                .select("dt a")
                .attr("href");
        var form = team.editor().browser().get(word).page().selectFirst("form[action=" + word + "]");
        team.editor().browser().submit(form, "explanation", "A patch with an edge.");
        assertThat(visitor(path).select(".term-card").text()).contains("A patch with an edge.");
        team.editor().browser().post(word + "/removal");
        assertThat(visitor(path).select(".term, .terms")).isEmpty();
    }

    @Test
    void all_words_stand_on_one_page_by_their_letters() {
        assertThat(visitor("/glossary").select(".empty")).hasSize(1);
        assertThat(make.visitor(community).get("/sitemap.xml").text()).doesNotContain("/glossary");
        add("Plaque", "", "A patch.");
        add("Öl", "", "Oil.");
        add("5-ASA", "", "A medicine.");
        var page = visitor("/glossary");
        assertThat(page.select("section h2").eachText()).containsExactly("#", "O", "P");
        assertThat(page.select("dt#plaque + dd").text()).isEqualTo("A patch.");
        assertThat(make.visitor(community).get("/sitemap.xml").text()).contains("/glossary");
        assertThat(make.visitor(make.community()).get("/glossary").text()).doesNotContain("A patch.");
    }

    @Test
    void what_is_wrong_is_named_and_kept_and_no_form_belongs_to_two_words() {
        add("Plaque", "plaques, patch", "A patch.");
        var twice = add("Patch", "", "Another.");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#word-mistake").text()).contains("“Patch” belongs to the word “Plaque”");
        assertThat(twice.page().select("textarea[name=explanation]").text()).isEqualTo("Another.");
        assertThat(add("Scale", "scales, PLAQUES", "Flakes.").page().select("#forms-mistake"))
                .hasSize(1);
        var wrong = add("<b>", "x".repeat(81), "").page();
        for (var field : new String[] {"word", "forms", "explanation"})
            assertThat(wrong.select("#" + field + "-mistake")).as(field).hasSize(1);
        assertThat(wrong.select("#word").val()).isEqualTo("<b>");
        assertThat(team.writer().browser().get("/desk/glossary").status())
                .as("editors keep it")
                .isEqualTo(404);
    }

    @Test
    void a_word_of_another_community_is_not_there() {
        add("Plaque", "", "A patch.");
        var word = team.editor()
                .browser()
                .get("/desk/glossary")
                .page()
                .select("dt a")
                .attr("href");
        var elsewhere = EditorialTeam.of(make, make.community()).editor().browser();
        assertThat(elsewhere.get(word).status()).isEqualTo(404);
        elsewhere.post(word + "/removal");
        assertThat(visitor("/glossary").text()).contains("A patch.");
    }

    private Reader.Shown add(String word, String forms, String explanation) {
        return team.editor().browser().post("/desk/glossary", "word", word, "forms", forms, "explanation", explanation);
    }

    /** Past what is kept, which is dropped a moment after the change. */
    private Document visitor(String path) {
        return make.visitor(community).get(path + "?x").page();
    }
}
