package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.updates.Pixels;

@PagesTest
class MovingFromGhostTests {
    private static final String SITE = """
            {"db": [{"meta": {"version": "5.80.0"}, "data": {
              "posts": [
                {"id": "a1", "title": "Do oats help?", "slug": "oats", "status": "published", "type": "post",
                 "html": "<p>Some <b>words</b>, see <a href=\\"__GHOST_URL__/baths/\\">baths</a> and <a href=\\"__GHOST_URL__/tag/x/\\">more</a>.</p>",
                 "lexical": "{}", "feature_image": "__GHOST_URL__/content/images/2019/05/oats.png",
                 "published_at": "2019-05-04T10:00:00.000Z", "custom_excerpt": "What oats do."},
                {"id": "a2", "title": "Baths", "slug": "baths", "status": "draft", "type": "post", "html": "<p>Wet.</p>", "published_at": null},
                {"id": "a3", "title": "About", "slug": "about", "status": "published", "type": "page", "html": "<p>Us.</p>"},
                {"id": "a4", "title": "Empty", "slug": "empty", "status": "draft", "type": "post", "html": null}],
              "posts_authors": [{"id": "x", "post_id": "a1", "author_id": "u2", "sort_order": 1}, {"post_id": "a1", "author_id": "u1", "sort_order": 0},
                {"post_id": "a2", "author_id": "u1", "sort_order": 0}],
              "posts_meta": [{"post_id": "a1", "feature_image_alt": "A \\"bowl\\"", "feature_image_caption": "Oats"}],
              "posts_tags": [{"post_id": "a1", "tag_id": "t2", "sort_order": 1}, {"post_id": "a1", "tag_id": "t1", "sort_order": 0}],
              "settings": [{"key": "title", "value": "The old place"}],
              "tags": [{"id": "t1", "name": "Care", "slug": "care", "visibility": "public"}, {"id": "t2", "name": "#hidden", "slug": "h"}],
              "users": [{"id": "u1", "name": "Jo Sample", "email": "jo@example.org", "slug": "jo", "bio": "Writes."}, {"id": "u2", "name": "Other"}]
            }}]}
            """;

    private final CommunityMaker make;
    private final ImportCommand command;

    @TempDir
    Path folder;

    private Community community;

    MovingFromGhostTests(CommunityMaker make, ImportCommand command) {
        this.make = make;
        this.command = command;
    }

    @BeforeEach
    void a_community() {
        community = make.community();
    }

    @Test
    void posts_become_drafts_with_their_writers_topics_and_pictures() throws IOException {
        picture();
        assertThat(run(SITE))
                .contains("site.json:3: Article “oats” is new.")
                .contains("Contributor “jo-sample” is new.", "Topic “care” is new.")
                .contains("Article “About” was left out. Pages such as an imprint")
                .contains("Article “Empty” was left out. There is no text in it.")
                .contains("Articles: 2 new, 2 left out.", "Pictures: 1 new.", "Contributors: 1 new.");
        assertThat(make.visitor(community).get("/articles/oats").status()).isEqualTo(404);
        var writer = make.staff(community, Role.WRITER).browser();
        var article =
                writer.get("/desk").page().select("a:contains(Do oats help)").attr("href");
        var form = writer.get(article).page().selectFirst("form[data-autosave]");
        assertThat(form.select("[name=lede]").text()).isEqualTo("What oats do.");
        assertThat(form.select("textarea[name=body]").first().wholeText())
                .startsWith("::: figure\n![A \"bowl\"](/pictures/")
                .endsWith("Oats\n\n:::\n\nSome **words**, see [baths](/articles/baths) and more.");
        var page = make.visitor(community).get("/contributors/jo-sample").text();
        assertThat(page).contains("Wrote for The old place", "Writes.").doesNotContain("jo@example.org");
    }

    @Test
    void bringing_it_again_makes_nothing_twice() throws IOException {
        picture();
        run(SITE);
        assertThat(run(SITE)).contains("Articles: 2 unchanged, 2 left out.").doesNotContain("new");
        assertThat(run(SITE, "--pages")).contains("Articles: 1 new, 2 unchanged, 1 left out.");
    }

    @Test
    void what_no_text_holds_is_left_out() throws IOException {
        var strange =
                SITE.replace("Do oats help?", "Do \\u0000oats \\ud800help?").replace("2019-05-04T10", "soon");
        assertThat(run(strange)).contains("Articles: 2 new, 2 left out.");
        assertThat(make.staff(community, Role.WRITER).browser().get("/desk").text())
                .contains("Do oats help?");
    }

    @Test
    void a_file_that_is_cut_off_or_is_another_changes_nothing() throws IOException {
        var cut = SITE.substring(0, SITE.indexOf("\"tags\""));
        assertThat(run(cut))
                .contains(
                        "site.json:" + (cut.lines().count()),
                        "From here on the file cannot be read",
                        "Nothing was changed");
        assertThat(run("{\"data\": {\"users\": []}}")).contains("site.json:1: This is no export of Ghost.");
        assertThat(run("<rss/>")).contains("site.json:1: From here on the file cannot be read");
        assertThat(make.staff(community, Role.EDITOR).browser().get("/desk").text())
                .doesNotContain("Do oats help");
    }

    private void picture() throws IOException {
        var file = folder.resolve("content/images/2019/05/oats.png");
        Files.createDirectories(file.getParent());
        Files.write(file, Pixels.file(1, 40, 30).bytes());
    }

    private String run(String file, String... more) throws IOException {
        var site = folder.resolve("site.json");
        Files.writeString(site, file);
        var args = new ArrayList<>(List.of("ghost", site.toString(), "--community=" + community.slug()));
        args.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        command.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
