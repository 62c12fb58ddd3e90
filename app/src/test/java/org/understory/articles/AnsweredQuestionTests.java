package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.desk.EditorialTeam;
import org.understory.topics.Topics;

@PagesTest
class AnsweredQuestionTests {
    private static final String OATS = """
            Oats may help.

            ::: answer "Do oats calm the itch?"
            A bath with colloidal oats may calm it for a while.

            - Keep it lukewarm.
            :::
            """;
    private static final String PATH = "/articles/do-oats-help/answers/do-oats-calm-the-itch";

    private final CommunityMaker make;
    private final Statements statements;
    private final JdbcClient sql;
    private final Topics topics;
    private Community community;
    private EditorialTeam team;
    private String article;

    AnsweredQuestionTests(CommunityMaker make, Statements statements, JdbcClient sql, Topics topics) {
        this.make = make;
        this.statements = statements;
        this.sql = sql;
        this.topics = topics;
    }

    @BeforeEach
    void an_article_with_an_answer() {
        community = make.community();
        topics.save(community.id(), "diet", "Food and drink", "", 1);
        team = EditorialTeam.of(make, community);
        article = team.begins("Do oats help?");
        var revision = team.keeps(article, OATS);
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
    }

    @Test
    void a_question_answered_in_an_article_has_its_own_page_with_the_articles_badge() {
        var page = page(PATH);
        assertThat(page.select("h1").text()).isEqualTo("Do oats calm the itch?");
        assertThat(page.select(".prose").text()).contains("lukewarm").doesNotContain("Oats may help.");
        assertThat(page.select(".seal").text()).isEqualTo("This exact text was reviewed");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(PATH);
        var whole = page.select(".presses a").attr("href");
        assertThat(whole).startsWith("/articles/do-oats-help#");
        assertThat(page("/articles/do-oats-help").getElementById(whole.substring(whole.indexOf('#') + 1)))
                .isNotNull();
        assertThat(make.visitor(community).get("/sitemap.xml").text()).contains(PATH);
        for (var nowhere : List.of("/articles/do-oats-help/answers/x", "/articles/x/answers/do-oats-calm-the-itch"))
            assertThat(make.visitor(community).get(nowhere).status())
                    .as(nowhere)
                    .isEqualTo(404);
    }

    @Test
    void its_sources_lead_to_the_articles_notes() {
        var sourced = team.begins("Does it itch?");
        team.editor().browser().post("/desk/sources", "slug", "itch-2020", "title", "Itch", "year", "2020");
        var revision = team.keeps(sourced, """
                ::: answer "Why does it itch?"
                Nerves in the skin are busy.[^itch-2020]
                :::
                """);
        team.asks(sourced, revision);
        team.signs(revision);
        team.publishes(sourced, revision);
        var note = page("/articles/does-it-itch/answers/why-does-it-itch").select("sup.note a");
        assertThat(note.attr("href")).startsWith("/articles/does-it-itch#");
    }

    @Test
    void it_is_found_by_its_words_and_those_of_the_live_version_only() {
        assertThat(found("lukewarm")).contains(PATH);
        assertThat(make.visitor(community)
                        .get("/search?q=lukewarm&kind=folded")
                        .page()
                        .select("ol.thread h2 a"))
                .hasSize(1);
        var second = team.keeps(article, OATS.replace("lukewarm", "tepid"));
        assertThat(found("tepid")).as("this version waits").isEmpty();
        team.publishes(article, second, "way", "correction", "reason", "A better word.");
        assertThat(found("tepid")).contains(PATH);
        assertThat(found("lukewarm")).isEmpty();
        team.editor().browser().post(article + "/retraction", "reason", "It was wrong.");
        assertThat(found("tepid")).isEmpty();
        assertThat(make.visitor(community).get(PATH).location()).isEqualTo("/articles/do-oats-help");
    }

    @Test
    void an_address_outlives_its_question() {
        var second = team.keeps(article, OATS.replace("calm the itch", "soothe the skin"));
        team.publishes(article, second, "way", "correction", "reason", "A better word.");
        assertThat(page("/articles/do-oats-help/answers/do-oats-soothe-the-skin")
                        .text())
                .contains("lukewarm");
        assertThat(make.visitor(community).get(PATH).location()).isEqualTo("/articles/do-oats-help");
        assertThat(found("calm")).doesNotContain(PATH);
    }

    @Test
    void only_a_review_in_date_makes_it_an_answer_for_search_engines() {
        assertThat(described("/articles/do-oats-help")).contains("FAQPage", "colloidal oats", "MedicalWebPage");
        assertThat(described(PATH)).contains("FAQPage", "Do oats calm the itch?");
        var second = team.keeps(article, OATS + "\nMore.");
        team.publishes(article, second, "way", "correction", "reason", "More words.");
        assertThat(described("/articles/do-oats-help"))
                .contains("MedicalWebPage")
                .doesNotContain("FAQPage");
        assertThat(described(PATH)).isEmpty();
        assertThat(page(PATH).select(".seal").text()).startsWith("Changed since the review of");
    }

    @Test
    void the_page_of_a_topic_names_the_questions_that_its_articles_answer() {
        var second = team.keeps(article, OATS + "\nMore.", "topics", "diet");
        team.publishes(article, second, "way", "correction", "reason", "More words.");
        var page = page("/topics/diet");
        assertThat(page.select(".answered a").eachAttr("href")).containsExactly(PATH);
    }

    @Test
    void an_articles_page_needs_no_further_statement_for_its_answers() {
        var reader = make.subscriber(community, "Ana").browser();
        var plain = team.published("Does rest help?");
        assertThat(plain).isNotEmpty();
        reader.get("/articles/does-rest-help");
        reader.get("/articles/do-oats-help");
        assertThat(statements.during(() -> reader.get("/articles/do-oats-help")))
                .hasSameSizeAs(statements.during(() -> reader.get("/articles/does-rest-help")));
    }

    @Test
    void the_serving_role_cannot_forge_what_is_answered() {
        assertThatThrownBy(() -> sql.sql("update folded_answers set question = 'Is it contagious?'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<String> found(String words) {
        return make.visitor(community)
                .get("/search?q=" + words)
                .page()
                .select("ol.thread h2 a")
                .eachAttr("href");
    }

    private String described(String path) {
        return page(path).select("script[type=application/ld+json]").html();
    }

    private Document page(String path) {
        var shown = make.visitor(community).get(path);
        assertThat(shown.status()).as(path).isEqualTo(200);
        return shown.page();
    }
}
