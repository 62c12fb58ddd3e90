package org.understory.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.desk.EditorialTeam;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.subject.Command;

/** A library that was written at the desk, taken along whole. */
@PagesTest
class LeavingTests {
    private final CommunityMaker make;
    private final Import imports;
    private final List<Command> commands;
    private final JdbcClient sql;

    @TempDir
    Path folder;

    LeavingTests(CommunityMaker make, Import imports, List<Command> commands, JdbcClient sql) {
        this.make = make;
        this.imports = imports;
        this.sql = sql;
        this.commands = commands;
    }

    private Community with_sponsors() {
        var community = make.community();
        make.staff(community, Role.OWNER).browser().post("/admin/sponsorship", "allowed", "yes");
        return community;
    }

    private String shown(Community community, String path) {
        var page = make.visitor(community).get(path).page();
        return page.select(
                        "h1, .lede, .by, .prose, .sponsor, .notice, .seal, .versions, .sources, #sources ~ ul, .cards h3")
                .text();
    }

    /** Six articles, each with something that happened to it, and three that are being written. */
    private EditorialTeam library(EditorialTeam team) {
        var pictured = team.begins("Oats");
        var body = team.pictures(pictured, "Oats may help.", "A bowl", 90, 60);
        var seen = team.keeps(pictured, body);
        team.asks(pictured, seen);
        team.signs(seen);
        team.publishes(pictured, seen);
        var corrected = team.published("Coal tar");
        var better = team.keeps(corrected, "Coal tar smells.", "why", "Somebody wrote to us");
        team.publishes(corrected, better, "way", "safety", "reason", "It can burn.");
        team.keeps(corrected, "Coal tar smells, but less.");
        var wrong = team.published("Miracle diets");
        team.editor().browser().post(wrong + "/retraction", "reason", "It was \"wrong\".");
        var news = team.begins("We meet", "news");
        team.publishes(news, team.keeps(news, "On Sunday."));
        var paid = team.published("A cream");
        team.editor().browser().post(paid + "/sponsor", "sponsor", "Cream Ltd");
        var asked = team.begins("Sun and skin");
        team.asks(asked, team.keeps(asked, "Sun may help.\r\nIt may harm."));
        var signed = team.begins("Salt baths");
        var revision = team.keeps(signed, "Salt may help. See [the sea](/articles/the-sea).");
        team.asks(signed, revision);
        team.signs(revision);
        var sketch = team.begins("What we plan", "news");
        var form = team.writer().browser().get(sketch).page().selectFirst("form[data-autosave]");
        team.writer()
                .browser()
                .post(
                        sketch + "/draft",
                        Reader.filled(form, "title", "  What: \"we\" plan ", "body", "\n\n---\n- a: [b\n"));
        return team;
    }

    /** The same installation, emptied of what would not be in another one: a picture is in one community only. */
    private void anotherInstallation(Community here) {
        sql.sql("delete from pictures where community_id = :here")
                .param("here", here.id().value())
                .update();
    }

    private Community brought(Taken taken) {
        var here = library(EditorialTeam.of(make, with_sponsors())).community();
        taken.export(here, "first");
        anotherInstallation(here);
        var there = with_sponsors();
        taken.bring("first", there);
        return there;
    }

    private void putsRight(EditorialTeam team, String source, String title, String why) {
        var path = "/desk/sources/entries/" + source;
        var form = team.editor().browser().get(path).page().selectFirst("form[action=" + path + "]");
        team.editor().browser().submit(form, "title", title, "why", why);
    }

    private SortedMap<String, String> pages(Community community) {
        var all = new TreeMap<String, String>();
        for (var article : List.of(
                "oats",
                "coal-tar",
                "miracle-diets",
                "we-meet",
                "a-cream",
                "leaky-gut-and-psoriasis",
                "what-is-psoriasis"))
            for (var path : List.of("/articles/" + article, "/articles/" + article + "/history"))
                all.put(path, shown(community, path));
        all.put("earlier", shown(community, "/articles/coal-tar/history/1"));
        all.put("topic", shown(community, "/topics/diet"));
        all.put("reviewer", shown(community, "/contributors/dr-noor-sample"));
        return all;
    }

    @Test
    void a_whole_library_comes_back_byte_for_byte_and_page_for_page() throws IOException {
        var taken = new Taken(folder, commands);
        var here = with_sponsors();
        imports.run(here.id(), SampleFolder.of("psoriasis"), slug -> {});
        var team = library(desk(here));
        putsRight(team, "humbert-1991", "A title with a mystake", "It was short.");
        putsRight(team, "humbert-1991", "A title without", "A typing error.");
        assertThat(taken.export(here, "first")).contains("29 articles");
        var before = pages(here);
        assertThat(before.get("/articles/leaky-gut-and-psoriasis/history")).contains("mystake", "A typing error.");
        assertThat(taken.files("first"))
                .containsKeys("history/coal-tar/3.md", "articles/miracle-diets.md", "history/sun-and-skin/1.md")
                .containsKeys("drafts/what-we-plan.md", "drafts/salt-baths.md", "pictures.yaml");
        anotherInstallation(here);
        var there = with_sponsors();
        assertThat(taken.bring("first", there)).contains("Articles: 29 new.", "Drafts: 3 new.", "Pictures: 1 new.");
        taken.export(there, "second");
        taken.assertSame("first", "second");
        assertThat(pages(there)).isEqualTo(before);
        assertThat(before.get("/articles/coal-tar")).contains("It can burn.", "Changed since");
        assertThat(before.get("/articles/coal-tar/history")).contains("Ellis Sample", "Somebody wrote to us");
        assertThat(make.visitor(there).get("/articles/coal-tar/history/3").status())
                .isEqualTo(404);
        assertThat(taken.bring("first", there))
                .contains("Articles: 29 unchanged.", "Drafts: 3 unchanged.", "Pictures: 1 unchanged.");
    }

    @Test
    void what_waits_is_signed_and_published_where_it_arrives_and_not_before() {
        var taken = new Taken(folder, commands);
        var there = brought(taken);
        var team = desk(there);
        var article = desk(team, "Sun and skin");
        var revision = team.revision(article);
        assertThat(team.publishes(article, revision).status()).isEqualTo(422);
        assertThat(make.visitor(there).get("/articles/sun-and-skin?x").status()).isEqualTo(404);
        assertThat(team.reviewer().browser().get("/desk").page().select("a[href$=/reviews/" + revision + "]"))
                .as("what waits for the reviewer")
                .isNotEmpty();
        team.signs(revision);
        team.publishes(article, revision);
        assertThat(make.visitor(there).get("/articles/sun-and-skin?x").text())
                .contains("It may harm.", "This exact text was reviewed");
        var signed = desk(team, "Salt baths");
        team.publishes(signed, team.revision(signed));
        assertThat(make.visitor(there).get("/articles/salt-baths?x").text()).contains("This exact text was reviewed");
    }

    @Test
    void a_signed_draft_lets_neither_a_folder_nor_the_database_show_other_words_first() throws IOException {
        var taken = new Taken(folder, commands);
        var there = brought(taken);
        var team = desk(there);
        team.keeps(desk(team, "Salt baths"), "Salt heals.");
        assertThatThrownBy(() -> sql.sql("""
                        with other as (
                            select article.id, max(words.revision_id) as revision_id
                              from articles article
                              join article_revisions words on words.article_id = article.id
                             where article.community_id = :there
                               and article.slug = 'salt-baths'
                             group by article.id),
                        told as (
                            insert into publications (article_id, revision_id, how, at)
                            select id, revision_id, 'import', now()
                              from other)
                        update articles
                           set live_revision = other.revision_id, published_on = current_date, updated_on = current_date
                          from other
                         where other.id = articles.id
                        """).param("there", there.id().value()).update())
                .rootCause()
                .hasMessageContaining("no valid review");
        var articles = folder.resolve("first/articles");
        var other = Files.readString(articles.resolve("coal-tar.md")).replace("coal-tar", "salt-baths");
        Files.writeString(articles.resolve("salt-baths.md"), other);
        Files.delete(folder.resolve("first/drafts/salt-baths.md"));
        assertThat(taken.bring("first", there)).contains("The article “salt-baths” is kept at the desk now.");
        assertThat(make.visitor(there).get("/articles/salt-baths?x").status()).isEqualTo(404);
    }

    /** The people of a desk, who stand behind the contributors that a folder brought. */
    private EditorialTeam desk(Community there) {
        var team = new EditorialTeam(
                there,
                make.staff(there, Role.EDITOR),
                make.staff(there, Role.WRITER),
                make.staff(there, Role.REVIEWER));
        team.verifies("Ellis Sample", "writer", team.writer(), "slug", "ellis-sample");
        team.verifies("Dr Noor Sample", "reviewer", team.reviewer(), "slug", "dr-noor-sample");
        return team;
    }

    private static String desk(EditorialTeam team, String title) {
        return team.editor().browser().get("/desk").page().select("a[href^=/desk/articles/]").stream()
                .filter(link -> link.text().contains(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void words_that_somebody_wrote_here_meanwhile_stay() {
        var taken = new Taken(folder, commands);
        var there = brought(taken);
        var team = desk(there);
        var form = team.writer().browser().get(desk(team, "What: ")).page().selectFirst("form[data-autosave]");
        team.writer().browser().post(desk(team, "What: ") + "/draft", Reader.filled(form, "body", "My own words."));
        assertThat(taken.bring("first", there))
                .contains("drafts/what-we-plan.md:1: Draft “what-we-plan” was left out. Somebody has written on")
                .contains("Drafts: ", "1 left out");
        assertThat(team.writer().browser().get(desk(team, "What: ")).text()).contains("My own words.");
    }
}
