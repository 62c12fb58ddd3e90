package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;

/** Two people at the sources at once, and what no number of a source looks like. */
@PagesTest
class SourcesTypedAtOnceTests {
    private static final String ENTRY = "/desk/sources/entries/sample-2020";

    private final CommunityMaker make;
    private EditorialTeam team;

    SourcesTypedAtOnceTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void a_team() {
        team = EditorialTeam.of(make, make.community());
    }

    @Test
    void who_puts_an_entry_right_is_told_that_somebody_else_did() {
        team.writer().browser().post("/desk/sources", "slug", "sample-2020", "title", "A studdy");
        var mine = team.writer().browser().get(ENTRY).page().selectFirst("form[action=" + ENTRY + "]");
        var theirs = team.editor().browser().get(ENTRY).page().selectFirst("form[action=" + ENTRY + "]");
        assertThat(team.editor()
                        .browser()
                        .submit(theirs, "title", "A study", "year", "2020")
                        .status())
                .isEqualTo(303);
        var told = team.writer().browser().submit(mine, "title", "A study of oats");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select("#title-mistake").text()).contains("Somebody else");
        assertThat(told.page().select("p.card").text()).contains("A study", "2020");
        assertThat(told.page().select("input[name=title]").val()).isEqualTo("A study of oats");
        var again = told.page().selectFirst("form[action=" + ENTRY + "]");
        assertThat(team.writer().browser().submit(again).status()).isEqualTo(303);
        assertThat(team.writer()
                        .browser()
                        .get(ENTRY)
                        .page()
                        .select("input[name=title]")
                        .val())
                .isEqualTo("A study of oats");
    }

    @Test
    void one_word_that_many_add_at_once_cites_one_source_and_each_is_told() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> new Reader.Shown[] {
                    (n % 2 == 0 ? team.writer() : team.editor())
                            .browser()
                            .post("/desk/sources", "slug", "sample-2020", "title", "Study number " + n)
                })
                .map(shown -> shown[0].status())
                .toList();
        assertThat(statuses).containsOnlyOnce(303);
        assertThat(statuses.stream().filter(status -> status == 422)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1000/a\u2003b", "10.1000/a\u00a0b", "10.1000/a\u3000b", "10.1000/<script>", "10.1000/\u0001"
            })
    void a_number_with_anything_in_it_is_answered_with_a_sentence_or_kept(String doi) {
        assertThat(team.writer()
                        .browser()
                        .post("/desk/sources", "slug", "odd", "title", "T", "doi", doi)
                        .status())
                .isIn(303, 422);
        assertThat(team.writer()
                        .browser()
                        .post("/desk/sources", "slug", "odd-2", "title", "T", "url", doi.replace("10.", "https://"))
                        .status())
                .isIn(303, 422);
        assertThat(team.writer().browser().get("/desk/sources").text()).doesNotContain("<script>");
    }

    @Test
    void an_endless_number_is_refused() {
        var refused = team.writer()
                .browser()
                .post("/desk/sources", "slug", "odd", "title", "T", "doi", "10.1000/" + "1".repeat(100_000));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#doi-mistake")).hasSize(1);
    }
}
