package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.privacy.PersonalData;
import org.understory.updates.Pixels;

/** Pictures that writers put into articles. */
@PagesTest
class PicturesInArticlesTests {
    private final CommunityMaker make;
    private final PersonalData data;

    private Community community;
    private EditorialTeam team;

    PicturesInArticlesTests(CommunityMaker make, PersonalData data) {
        this.make = make;
        this.data = data;
    }

    @BeforeEach
    void a_team() {
        community = make.community();
        team = EditorialTeam.of(make, community);
    }

    @Test
    void a_picture_is_a_figure_in_the_text_and_everybody_sees_it_once_it_is_published() {
        var article = team.begins("Do oats help?");
        var added = add(article, "First words.\n\nLast words.", "A bowl of *oats*", "5");
        assertThat(added.status()).isEqualTo(303);
        var body = body(article);
        assertThat(body)
                .startsWith("First words.\n\n::: figure\n![A bowl of \\*oats\\*](/pictures/")
                .endsWith(":::\n\nLast words.");
        var picture = body.replaceAll("(?s).*\\((/pictures/[^)]+)\\).*", "$1");
        var visitor = make.visitor(community);
        assertThat(visitor.get(picture).status()).as("before it is published").isEqualTo(404);
        assertThat(make.subscriber(community, "Ana").browser().get(picture).status())
                .isEqualTo(404);
        assertThat(team.reviewer().browser().get(picture).status()).isEqualTo(200);

        var revision = team.keeps(article, body.replace(":::\n", "\nWith milk, if you like.\n:::\n"));
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        var figure = visitor.get("/articles/do-oats-help?x").page().selectFirst("figure.picture");
        assertThat(figure).isNotNull();
        assertThat(figure.select("figcaption").text()).isEqualTo("With milk, if you like.");
        var image = figure.selectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("A bowl of *oats*");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("40x30");
        assertThat(visitor.get(image.attr("src")).status()).isEqualTo(200);

        data.erase(team.writer().person());
        assertThat(visitor.get(picture).status())
                .as("the library's, not the writer's")
                .isEqualTo(200);
    }

    @Test
    void an_editor_takes_a_picture_out_for_good_and_no_typed_word_is_lost() {
        var article = team.begins("Do oats help?");
        add(article, "First words.", "A face", "");
        var body = body(article);
        var picture = body.replaceAll("(?s).*\\((/pictures/[^)]+)\\).*", "$1");
        var revision = team.keeps(article, body);
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        assertThat(make.visitor(community).get(picture).status()).isEqualTo(200);
        assertThat(team.writer().browser().get(article).page().select("button[formaction$=/removal]"))
                .isEmpty();
        var page = team.editor().browser().get(article).page();
        var press = page.select("button[formaction$=/removal]").attr("formaction");
        assertThat(team.writer().browser().post(press).status()).isEqualTo(404);
        var form = Reader.filled(page.selectFirst("form[data-autosave]"), "body", "Other words.");
        assertThat(team.editor().browser().post(press, form).status()).isEqualTo(303);
        assertThat(make.visitor(community).get(picture).status()).isEqualTo(404);
        assertThat(team.editor().browser().get(picture).status()).isEqualTo(404);
        assertThat(body(article)).isEqualTo("Other words.");
        assertThat(make.visitor(community).get("/articles/do-oats-help?x").text())
                .contains("First words.", "A face");
    }

    @Test
    void a_picture_without_words_is_asked_for_them_and_neither_it_nor_the_text_is_lost() {
        var article = team.begins("Do oats help?");
        var refused = add(article, "My words.", " ", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#alt-mistake").text()).contains("Say what the picture shows");
        assertThat(refused.page().select("textarea[name=body]").text()).isEqualTo("My words.");
        assertThat(body(article)).as("the draft is kept, too").isEqualTo("My words.");
        var form = refused.page().selectFirst("form[data-autosave]");
        assertThat(team.writer()
                        .browser()
                        .get(form.select("img.thumbnail").attr("src"))
                        .status())
                .isEqualTo(200);
        var added = team.writer().browser().post(article + "/pictures", Reader.filled(form, "alt", "A bowl"));
        assertThat(added.status()).isEqualTo(303);
        assertThat(body(article)).startsWith("My words.\n\n::: figure\n![A bowl](/pictures/");
        assertThat(team.writer()
                        .browser()
                        .get(article)
                        .page()
                        .select(".pictures-there code")
                        .text())
                .startsWith("![A bowl]");
    }

    @Test
    void what_is_no_picture_is_refused_with_every_word_kept() {
        var article = team.begins("Do oats help?");
        var fields = fields(article, "My words.", "A bowl", "");
        var file =
                new Reader.File("picture", "bowl.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var refused = team.writer().browser().postFiles(article + "/pictures", fields, List.of(file));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#picture-mistake")).hasSize(1);
        assertThat(refused.page().select("textarea[name=body]").text()).isEqualTo("My words.");
        assertThat(refused.page().select("input[name=alt]").val()).isEqualTo("A bowl");
        var nothing = team.writer()
                .browser()
                .postFiles(article + "/pictures", fields(article, "My words.", "", ""), List.of());
        assertThat(nothing.page().select("#picture-mistake").text()).contains("Choose a picture");
    }

    @Test
    void a_version_cannot_show_a_picture_that_is_not_there_or_says_nothing() {
        var article = team.begins("Do oats help?");
        var form = team.writer().browser().get(article).page().selectFirst("form[data-autosave]");
        var wrong = team.writer().browser().submit(form, "lede", "What is known.", "body", """
                ![A bowl](/pictures/%s/large.webp)

                ![](/pictures/%s/large.webp)
                """.formatted(
                        "0".repeat(32), "1".repeat(32)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".notice.warning li").eachText())
                .anyMatch(line -> line.contains("There is no picture"))
                .anyMatch(line -> line.contains("needs words that describe it"));
    }

    private Reader.Shown add(String article, String body, String alt, String cursor) {
        var file = Pixels.file(0, 40, 30);
        return team.writer()
                .browser()
                .postFiles(
                        article + "/pictures",
                        fields(article, body, alt, cursor),
                        List.of(new Reader.File("picture", file.name(), file.bytes())));
    }

    private Map<String, String> fields(String article, String body, String alt, String cursor) {
        var form = team.writer().browser().get(article).page().selectFirst("form[data-autosave]");
        var filled = Reader.filled(form, "body", body, "alt", alt, "cursor", cursor);
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < filled.length; i += 2) fields.put(filled[i], filled[i + 1]);
        fields.remove("picture");
        return fields;
    }

    private String body(String article) {
        var area = team.writer().browser().get(article).page().selectFirst("textarea[name=body]");
        return area.wholeText().strip();
    }
}
