package org.understory.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.desk.EditorialTeam;
import org.understory.media.PictureArchive;
import org.understory.media.PictureId;
import org.understory.media.PictureSize;
import org.understory.subject.Command;

/** Pictures go along with the words that name them: the very files, under the very addresses. */
@PagesTest
class TakingPicturesAlongTests {
    private final CommunityMaker make;
    private final List<Command> commands;
    private final PictureArchive archive;
    private final JdbcClient sql;

    private Community here;
    private Taken taken;
    private PictureId picture;

    @TempDir
    Path folder;

    TakingPicturesAlongTests(CommunityMaker make, List<Command> commands, PictureArchive archive, JdbcClient sql) {
        this.make = make;
        this.commands = commands;
        this.archive = archive;
        this.sql = sql;
    }

    @BeforeEach
    void a_library_with_a_picture() {
        taken = new Taken(folder, commands);
        here = make.community();
        var team = EditorialTeam.of(make, here);
        var article = team.begins("Oats");
        var body = team.pictures(article, "Oats may help.", "A \"bowl\" of oats", 700, 500);
        picture = new PictureId(body.replaceAll("(?s).*/pictures/([0-9a-f]{32})/.*", "$1"));
        var revision = team.keeps(article, body);
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        assertThat(taken.export(here, "first")).contains("1 articles");
    }

    /** The same installation, emptied of what would not be in another one. */
    private void anotherInstallation() {
        sql.sql("delete from pictures where community_id = :here")
                .param("here", here.id().value())
                .update();
    }

    private String file(PictureSize size) throws IOException {
        var line = Files.readAllLines(folder.resolve("first/pictures.yaml")).stream()
                .filter(one -> one.contains(size.word() + ": "))
                .findFirst()
                .orElseThrow();
        return "pictures/" + line.substring(line.indexOf(": ") + 2) + ".webp";
    }

    @Test
    void a_picture_comes_back_byte_for_byte_and_under_the_signature() throws IOException {
        var before = make.visitor(here)
                .get("/articles/oats?x")
                .page()
                .select("figure img")
                .outerHtml();
        var large = archive.file(picture, PictureSize.LARGE).orElseThrow();
        assertThat(Files.readAllBytes(folder.resolve("first").resolve(file(PictureSize.LARGE))))
                .isEqualTo(large);
        anotherInstallation();
        var there = make.community();
        assertThat(taken.bring("first", there))
                .contains("Pictures: 1 new.", "Articles: 1 new.", "With a medical review in date: 1.");
        taken.export(there, "second");
        taken.assertSame("first", "second");
        assertThat(make.visitor(there)
                        .get("/articles/oats?x")
                        .page()
                        .select("figure img")
                        .outerHtml())
                .isEqualTo(before)
                .contains("width=\"700\"");
        for (var size : PictureSize.values())
            assertThat(make.visitor(there).get(picture.address(size)).status()).isEqualTo(200);
        assertThat(taken.bring("first", there)).contains("Pictures: 1 unchanged.", "Articles: 1 unchanged.");
    }

    @Test
    void a_rehearsal_leaves_no_file_behind() {
        anotherInstallation();
        assertThat(taken.bring("first", make.community(), "--dry-run")).contains("Pictures: 1 would be new.");
        assertThat(archive.file(picture, PictureSize.LARGE)).isEmpty();
        assertThat(archive.file(picture, PictureSize.SMALL)).isEmpty();
    }

    @Test
    void a_picture_is_in_one_community_only() {
        assertThat(taken.bring("first", make.community()))
                .contains("pictures.yaml:1: This picture is in this installation already", "Nothing was changed");
    }

    @Test
    void a_missing_a_changed_and_a_wrong_file_are_refused_by_line() throws IOException {
        anotherInstallation();
        var there = make.community();
        var large = folder.resolve("first").resolve(file(PictureSize.LARGE));
        var bytes = Files.readAllBytes(large);
        Files.delete(large);
        assertThat(taken.bring("first", there))
                .contains(
                        "pictures.yaml:4: The file pictures/",
                        " is missing",
                        "articles/oats.md:",
                        "There is no picture");
        bytes[bytes.length - 1]++;
        Files.write(large, bytes);
        assertThat(taken.bring("first", there)).contains("pictures.yaml:4: ", "something else than its name says");
        var list = folder.resolve("first/pictures.yaml");
        var lines = Files.readString(list);
        Files.writeString(list, lines.replaceAll("large: .*", "large: ../../secret"));
        assertThat(taken.bring("first", there)).contains("pictures.yaml:4: “../../secret” is not a SHA-256");
        bytes[bytes.length - 1]--;
        Files.write(large, bytes);
        Files.writeString(
                list,
                lines.replace("large: ", "other: ")
                        .replace("small: ", "large: ")
                        .replace("other: ", "small: "));
        assertThat(taken.bring("first", there))
                .as("the small one in the place of the large one")
                .contains("These two files are not a picture");
        assertThat(make.visitor(there).get("/articles/oats?x").status()).isEqualTo(404);
    }

    @Test
    void a_picture_with_something_beside_its_pixels_is_none_of_ours() throws IOException {
        var large = archive.file(picture, PictureSize.LARGE).orElseThrow();
        var small = archive.file(picture, PictureSize.SMALL).orElseThrow();
        assertThat(archive.look(large, small)).contains(new PictureArchive.Size(700, 500));
        var longer = java.util.Arrays.copyOf(large, large.length + 12);
        assertThat(archive.look(longer, small)).isEmpty();
        assertThat(archive.look(small, large)).isEmpty();
        assertThat(archive.look("x".getBytes(java.nio.charset.StandardCharsets.UTF_8), small))
                .isEmpty();
    }
}
