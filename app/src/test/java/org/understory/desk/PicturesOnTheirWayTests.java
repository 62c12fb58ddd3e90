package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.updates.Pixels;

/** A picture that was chosen and described is not lost, whichever button is pressed and whatever else goes wrong. */
@PagesTest
class PicturesOnTheirWayTests {
    private final CommunityMaker make;

    private EditorialTeam team;
    private Reader writer;
    private String article;

    PicturesOnTheirWayTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void a_draft() {
        team = EditorialTeam.of(make, make.community());
        writer = team.writer().browser();
        article = team.begins("Do oats help?");
    }

    @Test
    void the_enter_key_adds_it() {
        var form = form();
        var first = form.selectFirst("button, input[type=submit]");
        var sent = send(first.attr("formaction"), form, "body", "My words.", "alt", "A bowl");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(body()).startsWith("My words.\n\n::: figure\n![A bowl](/pictures/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/preview"})
    void a_button_that_means_something_else_says_that_it_is_not_in_the_text(String button) {
        var asked = send(article + button, form(), "lede", "What is known.", "body", "My words.", "alt", "A bowl");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("#picture-mistake").text()).contains("not in the text yet");
        assertThat(asked.page().select("input[name=alt]").val()).isEqualTo("A bowl");
        assertThat(body()).as("the draft is kept").isEqualTo("My words.");
        assertThat(writer.get(article).page().select("input[name=revision]"))
                .as("no version is kept without it")
                .isEmpty();
        var again = asked.page().selectFirst("form[data-autosave]");
        assertThat(writer.post(article + "/pictures", Reader.filled(again)).status())
                .isEqualTo(303);
        assertThat(body()).contains("![A bowl]");
    }

    @Test
    void its_sender_can_go_on_without_it() {
        var asked = send(article + "/versions", form(), "lede", "L", "body", "My words.", "alt", "A bowl");
        var button = asked.page().selectFirst("button[name=without]");
        var form = asked.page().selectFirst("form[data-autosave]");
        assertThat(writer.post(button.attr("formaction"), Reader.filled(form, "without", "picture"))
                        .status())
                .isEqualTo(303);
        assertThat(body()).isEqualTo("My words.");
        assertThat(form().select("input[name=alt]").val()).isEmpty();
    }

    @Test
    void it_stays_when_somebody_else_saved_or_the_title_is_too_long() {
        var before = form();
        team.editor().browser().post(article + "/draft", Reader.filled(form(), "body", "Other words."));
        var stale = send(article + "/pictures", before, "body", "My words.", "alt", "A bowl");
        assertThat(stale.status()).isEqualTo(422);
        whole(stale);
        var tooLong = send(article + "/pictures", form(), "title", "O".repeat(500), "alt", "A bowl");
        assertThat(tooLong.page().select("#title-mistake")).hasSize(1);
        whole(tooLong);
    }

    @Test
    void the_words_about_one_that_is_gone_stay() {
        var form = form();
        var gone = writer.post(
                article + "/pictures", Reader.filled(form, "alt", "A bowl", "held", "0".repeat(32), "body", "Mine."));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.page().select("#picture-mistake")).hasSize(1);
        assertThat(gone.page().select("input[name=alt]").val()).isEqualTo("A bowl");
    }

    @Test
    void a_file_that_is_sent_twice_is_added_once() {
        var form = form();
        assertThat(send(article + "/pictures", form, "body", "Mine.", "alt", "A bowl")
                        .status())
                .isEqualTo(303);
        assertThat(send(article + "/pictures", form, "body", "Mine.", "alt", "A bowl")
                        .status())
                .isEqualTo(303);
        assertThat(body()).containsOnlyOnce("![A bowl]");
    }

    @Test
    void it_does_not_break_the_block_in_which_the_cursor_stands() {
        var text = "::: known\nFirst.\n\nSecond.\n:::\n\nLast.";
        assertThat(send(article + "/pictures", form(), "body", text, "alt", "A bowl", "cursor", "12")
                        .status())
                .isEqualTo(303);
        assertThat(body())
                .startsWith("::: known\nFirst.\n\nSecond.\n:::\n\n::: figure")
                .endsWith("Last.");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_text_of_nothing_but_gaps_keeps_nobody_waiting() {
        var text = "::: known\n" + "a\n\n".repeat(60_000);
        assertThat(send(article + "/pictures", form(), "body", text, "alt", "A bowl", "cursor", "0")
                        .status())
                .isEqualTo(303);
    }

    private void whole(Reader.Shown shown) {
        assertThat(shown.page().select("input[name=alt]").val()).isEqualTo("A bowl");
        var thumbnail = shown.page().selectFirst("img.thumbnail");
        assertThat(writer.get(thumbnail.attr("src")).status()).isEqualTo(200);
        assertThat(shown.page().select("input[name=held]").val()).hasSize(32);
    }

    private Element form() {
        return writer.get(article).page().selectFirst("form[data-autosave]");
    }

    private Reader.Shown send(String path, Element form, String... more) {
        var filled = Reader.filled(form, more);
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < filled.length; i += 2) fields.put(filled[i], filled[i + 1]);
        fields.remove("picture");
        var file = Pixels.file(0, 40, 30);
        return writer.postFiles(path, fields, List.of(new Reader.File("picture", file.name(), file.bytes())));
    }

    private String body() {
        return form().selectFirst("textarea[name=body]").wholeText().strip();
    }
}
