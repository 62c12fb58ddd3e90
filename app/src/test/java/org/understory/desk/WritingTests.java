package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;

@PagesTest
class WritingTests {
    private final EditorialTeam team;

    WritingTests(CommunityMaker make) {
        team = EditorialTeam.of(make, make.community());
    }

    @Test
    void two_writers_at_once_keep_both_texts() {
        var article = team.begins("Do oats help?");
        var mine = team.writer().browser().get(article).page().selectFirst("form[data-autosave]");
        var theirs = team.editor().browser().get(article).page().selectFirst("form[data-autosave]");
        team.editor().browser().submit(theirs, "lede", "Theirs", "body", "Their words about oats.");
        var stale = team.writer().browser().submit(mine, "lede", "Mine", "body", "My words about oats.");
        assertThat(stale.status()).isEqualTo(422);
        var page = stale.page();
        assertThat(page.select("form[data-autosave] textarea[name=body]").text())
                .isEqualTo("My words about oats.");
        assertThat(page.select("#theirs").text()).isEqualTo("Their words about oats.");
        assertThat(page.select(".difference ins").text()).contains("My");
        assertThat(team.writer()
                        .browser()
                        .submit(page.selectFirst("form[data-autosave]"))
                        .status())
                .isEqualTo(303);
        assertThat(team.editor()
                        .browser()
                        .get(article)
                        .page()
                        .select("textarea[name=body]")
                        .text())
                .isEqualTo("My words about oats.");
    }

    @Test
    void mistakes_are_named_and_every_word_is_kept() {
        var article = team.begins("Do oats help?");
        var form = team.writer().browser().get(article).page().selectFirst("form[data-autosave]");
        var wrong =
                team.writer().browser().submit(form, "lede", "", "body", "# Big\n\n<b>x</b>[^nothing]", "why", "Why");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#lede-mistake")).hasSize(1);
        assertThat(wrong.page().select("textarea[name=body]").text()).contains("<b>x</b>");
        var lines = team.writer()
                .browser()
                .submit(wrong.page().selectFirst("form[data-autosave]"), "lede", "What it says.");
        assertThat(lines.page().select(".notice.warning li")).hasSizeGreaterThanOrEqualTo(2);
        for (var characters : new int[] {300_000, 2_000_000}) {
            var huge = team.writer()
                    .browser()
                    .submit(lines.page().selectFirst("form[data-autosave]"), "body", "x".repeat(characters));
            assertThat(huge.status()).isEqualTo(422);
            assertThat(huge.page().select("#body-mistake").text()).contains("200,000");
            assertThat(huge.page().select("textarea[name=body]").text()).hasSize(characters);
        }
    }

    @Test
    void a_script_saves_while_somebody_writes() {
        var article = team.begins("Do oats help?");
        var path = article + "/draft/meanwhile";
        var browser = team.writer().browser();
        assertThat(browser.post(path, "version", "1", "title", "Oats", "body", "Half a sen")
                        .text())
                .isEqualTo("2");
        assertThat(browser.post(path, "version", "1", "title", "Oats", "body", "Other")
                        .status())
                .isEqualTo(409);
        assertThat(browser.get(article).page().select("textarea[name=body]").text())
                .isEqualTo("Half a sen");
    }

    @Test
    void hard_sentences_are_marked_section_by_section() {
        var article = team.begins("Do oats help?");
        team.keeps(article, """
                ## What is easy

                Oats may help. Ask your nurse.

                ## What is hard

                Notwithstanding considerable methodological heterogeneity, contemporary observational investigations \
                unanimously demonstrate statistically significant associations.
                """);
        var page = team.writer().browser().get(article + "/preview").page();
        assertThat(page.select(".prose h2").eachText()).containsExactly("What is easy", "What is hard");
        assertThat(page.select("mark")).hasSize(1);
        assertThat(page.select("mark").text()).startsWith("Notwithstanding");
    }
}
