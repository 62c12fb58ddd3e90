package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;

@PagesTest
class ImportingTests {
    private static final String SOURCES = """
            - id: study-1
              title: A study
              authors: Someone A
              publisher: A journal
              year: 2020
              doi: 10.1000/182
            """;
    private static final String TOPICS = "- id: basics\n  name: Basics\n";
    private static final String WRITER = """
            ---
            id: a-writer
            role: writer
            name: A Writer
            credentials: Writes
            verified: Nobody checked
            interests: None
            ---
            Writes plain words.
            """;
    private static final String REVIEWER =
            WRITER.replace("a-writer", "a-reviewer").replace("role: writer", "role: reviewer");
    private static final String ARTICLE = """
            ---
            slug: an-article
            title: An article
            lede: What it says.
            topics: [basics]
            writer: a-writer
            published: 2026-03-02
            updated: 2026-03-03
            review:
              reviewer: a-reviewer
              date: 2026-03-04
              scope: "Whole text"
              hash: HASH
            related: []
            ---
            Some words.[^study-1]
            """;

    private final CommunityMaker make;
    private final ImportCommand command;

    @TempDir
    Path folder;

    ImportingTests(CommunityMaker make, ImportCommand command) {
        this.make = make;
        this.command = command;
    }

    @Test
    void a_review_that_names_the_text_gives_the_badge_until_a_word_changes() throws IOException {
        var community = make.community();
        write(ARTICLE);
        var hash = run(community, "--hashes").substring(0, 64);
        write(ARTICLE.replace("HASH", hash));
        assertThat(run(community)).contains("Articles: 1 new.", "With a medical review in date: 1.");
        assertThat(seal(community)).isEqualTo("This exact text was reviewed");

        write(ARTICLE.replace("HASH", hash).replace("Some words", "Other words"));
        assertThat(run(community))
                .contains("articles/an-article.md:13: ", "of another text", "Articles: 1 changed.", "in date: 0.");
        assertThat(seal(community)).isEqualTo("Changed since the review of 4 March 2026");
        assertThat(make.visitor(community).get("/articles/an-article?x").text()).doesNotContain("lastReviewed");

        write(ARTICLE.replace("HASH", hash));
        assertThat(run(community)).contains("Articles: 1 changed.", "in date: 1.");
        assertThat(seal(community)).isEqualTo("This exact text was reviewed");
        var history =
                make.visitor(community).get("/articles/an-article/history?x").page();
        assertThat(history.select(".versions > li")).hasSize(3);
        assertThat(make.visitor(community).get("/articles/an-article/history/2").text())
                .contains("Other words");
    }

    @Test
    void a_review_without_a_hash_is_not_recorded() throws IOException {
        var community = make.community();
        write(ARTICLE.replace("  hash: HASH\n", ""));
        assertThat(run(community)).contains("does not name the text", "Articles: 1 new.");
        assertThat(seal(community)).isEqualTo("Not yet medically reviewed");
    }

    @Test
    void importing_again_changes_nothing() throws IOException {
        var community = make.community();
        write(ARTICLE);
        run(community);
        assertThat(run(community))
                .contains("topics.yaml:1: Topic “basics” is here just so.")
                .contains("Sources: 1 unchanged.", "Contributors: 2 unchanged.", "Articles: 1 unchanged.");
    }

    @Test
    void the_report_names_each_thing_by_file_and_line() throws IOException {
        var community = make.community();
        write(ARTICLE);
        Files.writeString(folder.resolve("sources.yaml"), SOURCES + SOURCES.replace("study-1", "study-2"));
        assertThat(run(community))
                .contains("[1/1] an-article")
                .contains("topics.yaml:1: Topic “basics” is new.")
                .contains("sources.yaml:1: Source “study-1” is new.")
                .contains("sources.yaml:7: Source “study-2” is new.")
                .contains("contributors/a-writer.md:1: Contributor “a-writer” is new.")
                .contains("articles/an-article.md:1: Article “an-article” is new.");
    }

    @Test
    void a_rehearsal_says_what_would_happen_and_changes_nothing() throws IOException {
        var community = make.community();
        write(ARTICLE);
        assertThat(run(community, "--dry-run"))
                .contains("articles/an-article.md:1: Article “an-article” would be new.")
                .contains("Articles: 1 would be new.", "Nothing was changed.");
        assertThat(make.visitor(community).get("/articles/an-article").status()).isEqualTo(404);
        assertThat(make.visitor(community).get("/topics/basics").status()).isEqualTo(404);
        assertThat(run(community)).contains("Articles: 1 new.");
        write(ARTICLE.replace("Some words", "Other words"));
        assertThat(run(community, "--dry-run")).contains("Articles: 1 would be changed.");
        assertThat(make.visitor(community).get("/articles/an-article?x").text()).contains("Some words");
    }

    @Test
    void a_text_that_is_no_utf_8_is_named_with_its_line() throws IOException {
        var community = make.community();
        write(ARTICLE);
        Files.write(
                folder.resolve("articles/an-article.md"),
                ARTICLE.replace("Some words", "Sm\u00f8rrebr\u00f8d").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(community)).contains("articles/an-article.md:16. Texts must be UTF-8.");
    }

    @Test
    void an_option_that_nobody_knows_is_said_so() throws IOException {
        var community = make.community();
        write(ARTICLE);
        assertThat(run(community, "--dryrun")).contains("import articles", "--dry-run");
        assertThat(make.visitor(community).get("/articles/an-article").status()).isEqualTo(404);
    }

    @Test
    void mistakes_are_named_by_file_and_line_and_nothing_is_half_done() throws IOException {
        var community = make.community();
        write(ARTICLE);
        Files.writeString(
                folder.resolve("articles/second.md"),
                ARTICLE.replace("slug: an-article", "slug: other")
                        .replace("[basics]", "[nonsense]")
                        .replace("2026-03-03", "soon")
                        .replace("Some words.[^study-1]", "# Big\n\n[x](/articles/none)[^study-2] <b>x</b>"));
        var said = run(community);
        assertThat(said)
                .contains("articles/second.md:2: ")
                .contains("articles/second.md:5: There is no topic “nonsense”.")
                .contains("articles/second.md:8: “updated” must be a day")
                .contains("articles/second.md:16: ")
                .contains("articles/second.md:18: There is no source “study-2”.")
                .contains("articles/second.md:18: There is no article at “/articles/none”.")
                .contains("articles/second.md:18: HTML is not allowed")
                .contains("Nothing was changed");
        assertThat(make.visitor(community).get("/articles/an-article").status()).isEqualTo(404);
        assertThat(make.visitor(community).get("/topics/basics").status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_source_has_its_line() throws IOException {
        var community = make.community();
        write(ARTICLE);
        Files.writeString(
                folder.resolve("sources.yaml"),
                SOURCES + "- id: study-2\n  title: x\n  doi: https://doi.org/1\n  colour: red\nnonsense\n");
        assertThat(run(community))
                .contains("sources.yaml:9: “https://doi.org/1” is not a DOI")
                .contains("sources.yaml:10: “colour” is not a key that belongs here.")
                .contains("sources.yaml:11: Here only a list is expected");
    }

    @Test
    void a_folder_that_is_not_there_is_said_so() {
        var community = make.community();
        var out = new ByteArrayOutputStream();
        var code = command.run(
                List.of("articles", "/no/such/folder", "--community=" + community.slug()), new PrintStream(out));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("cannot be read: /no/such/folder");
    }

    private String seal(Community community) {
        var unknownQuery = "?" + System.nanoTime(); // such a page is never a kept one
        return make.visitor(community)
                .get("/articles/an-article" + unknownQuery)
                .page()
                .select(".seal")
                .text();
    }

    private void write(String article) throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("contributors"));
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
        Files.writeString(folder.resolve("topics.yaml"), TOPICS);
        Files.writeString(folder.resolve("contributors/a-writer.md"), WRITER);
        Files.writeString(folder.resolve("contributors/a-reviewer.md"), REVIEWER);
        Files.writeString(folder.resolve("articles/an-article.md"), article);
    }

    private String run(Community community, String... more) {
        var out = new ByteArrayOutputStream();
        var args = new java.util.ArrayList<>(List.of("articles", folder.toString(), "--community=" + community.slug()));
        args.addAll(List.of(more));
        command.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
