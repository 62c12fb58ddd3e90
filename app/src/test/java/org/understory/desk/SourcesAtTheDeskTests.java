package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;

/** Sources: read from what is pasted, offered when they are there, put right where everybody sees it; and where to read on. */
@PagesTest
class SourcesAtTheDeskTests {
    private final CommunityMaker make;
    private final JdbcClient sql;

    private Community community;
    private EditorialTeam team;

    SourcesAtTheDeskTests(CommunityMaker make, JdbcClient sql) {
        this.make = make;
        this.sql = sql;
    }

    @BeforeEach
    void a_team() {
        community = make.community();
        team = EditorialTeam.of(make, community);
    }

    @Test
    void what_is_pasted_fills_the_fields_and_shows_how_it_will_be_printed() {
        var read = pasted("Sample AB. Oats and itch: a sample trial. J Sample Res. 2020;1:2. doi:10.1000/182");
        assertThat(read.select(".card").text())
                .isEqualTo("Sample AB. Oats and itch: a sample trial. J Sample Res, 2020.");
        assertThat(read.select(".card a").attr("href")).isEqualTo("https://doi.org/10.1000/182");
        var saved = team.writer().browser().submit(read.selectFirst("form[action=/desk/sources]"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.follow().page().select("#source-sample-2020").text()).contains("[^sample-2020]", "2020");
        assertThat(pasted("Sample AB. Other oats of a sample. J Sample Res. 2020;3:4.")
                        .select("input[name=slug]")
                        .val())
                .as("a word that is free")
                .isEqualTo("sample-2020-b");
    }

    @Test
    void what_is_there_is_offered_and_not_doubled() {
        add("slug", "sample-2020", "title", "A study", "doi", "10.1000/182");
        assertThat(pasted("https://doi.org/10.1000/182")
                        .select(".notice.warning")
                        .text())
                .contains("[^sample-2020]");
        var twice = add("slug", "other", "title", "The same", "doi", "10.1000/182");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#title-mistake").text()).contains("cite it as [^sample-2020]");
        var taken = add("slug", "sample-2020", "title", "Another study", "pmid", "1");
        assertThat(taken.page().select("#slug-mistake").text()).contains("cites another source");
        assertThat(taken.page().select("input[name=title]").val()).isEqualTo("Another study");
    }

    @Test
    void numbers_of_the_wrong_form_are_named_and_kept() {
        var wrong = add(
                        "slug",
                        "s",
                        "title",
                        "T",
                        "doi",
                        "11.5/x",
                        "pmid",
                        "12a",
                        "isbn",
                        "978-0-306-40615-8",
                        "url",
                        "ftp://x")
                .page();
        for (var field : List.of("doi", "pmid", "isbn", "url"))
            assertThat(wrong.select("#" + field + "-mistake")).hasSize(1);
        assertThat(wrong.select("input[name=isbn]").val()).isEqualTo("978-0-306-40615-8");
        assertThat(pasted("  ").select("#pasted-mistake")).hasSize(1);
    }

    @Test
    void an_entry_that_readers_see_is_put_right_with_a_reason_that_they_see() {
        add("slug", "sample-2020", "title", "A studdy", "year", "2020", "doi", "10.1000/182");
        var article = published("Oats may help.[^sample-2020]");
        var page =
                team.editor().browser().get("/desk/sources/entries/sample-2020").page();
        assertThat(page.select(".notice a").eachText()).containsExactly("Do oats help?");
        var form = page.selectFirst("form[action=/desk/sources/entries/sample-2020]");
        var notTheirs = team.writer().browser().submit(form, "title", "A study", "why", "A typing error.");
        assertThat(notTheirs.page().select("#title-mistake").text()).contains("an editor puts its entry right");
        var unsaid = team.editor().browser().submit(form, "title", "A study");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.page().select("#why-mistake")).hasSize(1);
        assertThat(unsaid.page().select("input[name=title]").val()).isEqualTo("A study");
        assertThat(team.editor()
                        .browser()
                        .submit(form, "title", "A study", "why", "A typing error.")
                        .status())
                .isEqualTo(303);
        var seen = visitor("/articles/do-oats-help");
        assertThat(seen.select(".sources li").text()).contains("A study", "Entry put right on", "A typing error.");
        assertThat(seen.select(".seal").text())
                .as("the words are those that were signed")
                .contains("was reviewed");
        var history = visitor("/articles/do-oats-help/history");
        assertThat(history.select("#sources ~ ul").text()).contains("A studdy", "A typing error.");
        assertThat(article).isNotEmpty();
        assertThatNothingChangesSilently();
    }

    private void assertThatNothingChangesSilently() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.sql(
                                "update sources set title = 'Other', changed_on = null where community_id = :community")
                        .param("community", community.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql("delete from source_changes").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void writer_and_reviewer_are_asked_about_the_sources_and_nothing_is_kept_from_being_saved() {
        add("slug", "old-1999", "title", "An old study", "year", "1999", "pmid", "1");
        add("slug", "bare", "title", "Somewhere");
        var article = team.begins("Do oats help?");
        var revision = team.keeps(article, """
                Oats helped 3 of 10 people.

                ::: known
                Oats help.

                They always do.
                :::

                Baths, too.[^old-1999] [^bare]
                """);
        var asked = team.writer()
                .browser()
                .get(article)
                .page()
                .select(".evidence li")
                .eachText();
        assertThat(asked)
                .containsExactly(
                        "Line 1: this passage gives numbers and cites no source.",
                        "Line 3: this block says what is known and cites no source.",
                        "old-1999 is from 1999. Is there anything newer?",
                        "bare has no DOI, PMID, ISBN or address: readers cannot look it up.",
                        "bare has no year.");
        team.asks(article, revision);
        var review = team.reviewer().browser().get("/desk/reviews/" + revision).page();
        assertThat(review.select(".evidence li").eachText()).isEqualTo(asked);
        assertThat(review.select(".sources li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("An old study");
        var bare = team.begins("Do baths help?");
        team.keeps(bare, "Baths may help.");
        assertThat(team.writer()
                        .browser()
                        .get(bare)
                        .page()
                        .select(".evidence li")
                        .text())
                .isEqualTo("The text cites no source.");
    }

    @Test
    void two_articles_point_to_each_other_and_none_to_itself() {
        published("Oats may help.");
        var baths = team.published("Do baths help?");
        var oats = "/desk/articles/"
                + sql.sql("select id from articles where slug = 'do-oats-help' and community_id = :c")
                        .param("c", community.id().value())
                        .query(Long.class)
                        .single();
        assertThat(related(oats, "do-baths-help", "do-baths-help").status()).isEqualTo(303);
        assertThat(related(baths, "do-oats-help").status()).isEqualTo(303);
        assertThat(visitor("/articles/do-oats-help").select(".related a").eachText())
                .containsExactly("Do baths help?");
        assertThat(visitor("/articles/do-baths-help").select(".related a").eachText())
                .containsExactly("Do oats help?");
        assertThat(related(oats, "do-oats-help")
                        .page()
                        .select("#related-1-mistake")
                        .text())
                .contains("itself");
        assertThat(related(oats, "nowhere").page().select("#related-1-mistake")).hasSize(1);
        team.begins("Not yet");
        assertThat(related(oats, "not-yet").status())
                .as("readers could not read on")
                .isEqualTo(422);
        team.editor().browser().post(baths + "/retraction", "reason", "It was wrong.");
        assertThat(visitor("/articles/do-oats-help").select(".related a")).isEmpty();
    }

    private String published(String body) {
        var article = team.begins("Do oats help?");
        var revision = team.keeps(article, body);
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        return article;
    }

    private Reader.Shown related(String article, String... slugs) {
        var fields = new ArrayList<String>();
        for (var slug : slugs) fields.addAll(List.of("related", slug));
        return team.editor().browser().post(article + "/related", fields.toArray(String[]::new));
    }

    private Document pasted(String text) {
        return team.writer()
                .browser()
                .post("/desk/sources/reading", "pasted", text)
                .page();
    }

    private Reader.Shown add(String... fields) {
        return team.writer().browser().post("/desk/sources", fields);
    }

    private Document visitor(String path) {
        return make.visitor(community).get(path + "?x").page();
    }
}
