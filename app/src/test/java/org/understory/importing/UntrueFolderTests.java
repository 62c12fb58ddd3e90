package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.text.CanonicalText;

/** Folders that say what cannot be, or that lead out of themselves: refused by line, and nothing is half done. */
@PagesTest
class UntrueFolderTests {
    private static final String PERSON = """
            ---
            id: %1$s
            role: %2$s
            name: Somebody
            credentials: Knows
            verified: Looked at
            interests: None
            ---
            A life.
            """;
    private static final String ARTICLE = """
            ---
            slug: oats
            title: Oats
            lede: What is known.
            writer: a-writer
            published: 2026-03-02
            ---
            Oats may help.
            """;
    private static final String VERSION = """
            ---
            hash: HASH
            title: Oats
            lede: What is known.
            saved: 2026-03-01T09:00:00Z
            by: a-writer
            updated: 2026-03-02
            shown:
            - how: review
              at: 2026-03-02T09:00:00.123456Z
            signed:
            - reviewer: a-reviewer
              name: Somebody
              credentials: Knows
              date: 2026-03-01
              next: 2027-03-01
              scope: All of it
            ---
            Oats may help.
            """.replace("HASH", hash("Oats may help."));

    private final CommunityMaker make;
    private final ImportCommand command;
    private Community community;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    UntrueFolderTests(CommunityMaker make, ImportCommand command) {
        this.make = make;
        this.command = command;
    }

    private static String hash(String body) {
        return CanonicalText.of("Oats", "What is known.", body).sha256();
    }

    @BeforeEach
    void a_folder() throws IOException {
        community = make.community();
        write("contributors/a-writer.md", PERSON.formatted("a-writer", "writer"));
        write("contributors/a-reviewer.md", PERSON.formatted("a-reviewer", "reviewer"));
        write("articles/oats.md", ARTICLE);
        write("history/oats/1.md", VERSION);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private String run() {
        var out = new ByteArrayOutputStream();
        command.run(
                List.of("articles", folder.toString(), "--community=" + community.slug()),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The import names these lines, and the community has nothing of the folder. */
    private void refused(String... lines) {
        assertThat(run()).contains(lines).contains("Nothing was changed");
        assertThat(make.visitor(community).get("/articles/oats?x").status()).isEqualTo(404);
        assertThat(make.visitor(community).get("/contributors/a-writer?x").status())
                .isEqualTo(404);
    }

    private void history(String from, String to, String... lines) throws IOException {
        assertThat(VERSION).contains(from);
        write("history/oats/1.md", VERSION.replace(from, to));
        refused(lines);
    }

    @Test
    void a_true_history_gives_the_badge_and_its_days() {
        assertThat(run()).contains("Articles: 1 new.", "With a medical review in date: 1.");
        var page = make.visitor(community).get("/articles/oats/history").text();
        assertThat(page).contains("2 March 2026", "1 March 2026", "1 March 2027");
        assertThat(run()).contains("Articles: 1 unchanged.");
    }

    @Test
    void words_that_are_not_those_of_the_hash_are_no_history() throws IOException {
        history("Oats may help.", "Oats do help.", "history/oats/1.md:2: These are not the words");
    }

    @Test
    void a_history_says_nothing_that_cannot_have_happened() throws IOException {
        history("saved: 2026-03-01T09", "saved: 3026-03-01T09", "history/oats/1.md:5: ", "still to come");
        history("saved: 2026-03-01T09:00:00Z", "saved: soon", "history/oats/1.md:5: “soon” is not a moment");
        history("how: review", "how: magic", "history/oats/1.md:9: “magic”");
        history("how: review", "how: correction", "history/oats/1.md:9: The reason is missing");
        history("by: a-writer", "by: nobody", "history/oats/1.md:6: There is no contributor “nobody”");
    }

    @Test
    void a_signature_is_a_reviewers_on_words_of_others() throws IOException {
        history(
                VERSION.substring(VERSION.indexOf("signed:"), VERSION.indexOf("---\nOats")),
                "",
                "1.md:8: ",
                "nobody signed it");
        history("reviewer: a-reviewer", "reviewer: a-writer", "history/oats/1.md:12: “a-writer” is not a reviewer");
        history("by: a-writer", "by: a-reviewer", "history/oats/1.md:1: “a-reviewer” wrote the article");
    }

    @Test
    void versions_are_counted_without_gaps_and_belong_to_an_article() throws IOException {
        write("history/oats/3.md", VERSION);
        write("history/barley/1.md", VERSION);
        write("history/oats/notes.txt", "x");
        refused(
                "history/oats/3.md:1: Version 2 is missing",
                "history/barley:1: There is no article “barley”",
                "history/oats/notes.txt:1: This does not belong here");
    }

    @Test
    void another_history_than_that_of_the_community_is_refused() throws IOException {
        run();
        write(
                "history/oats/1.md",
                VERSION.replace("Oats may help.", "Oats.").replace(hash("Oats may help."), hash("Oats.")));
        assertThat(run()).contains("history/oats/1.md:1: “oats” has another version 1", "Nothing was changed");
    }

    @Test
    void news_is_never_reviewed_and_a_sponsor_needs_the_owner() throws IOException {
        write(
                "articles/oats.md",
                ARTICLE.replace("writer: a-writer", "writer: a-writer\nkind: news\nsponsor: Oats Ltd"));
        refused(
                "articles/oats.md:7: This community has no sponsored articles",
                "history/oats/1.md:1: News of the community is never reviewed");
        write(
                "articles/oats.md",
                ARTICLE.replace("writer: a-writer", "writer: a-writer\nkind: joke\nretracted:\n  date: 2026-03-03"));
        refused("articles/oats.md:6: “joke” is no kind", "articles/oats.md:8: ");
    }

    @Test
    void kind_and_retraction_stay() throws IOException {
        var retracted = ARTICLE.replace(
                "writer: a-writer", "writer: a-writer\nretracted:\n  date: 2026-03-03\n  reason: It was wrong");
        write("articles/oats.md", retracted);
        assertThat(run()).contains("Articles: 1 new.");
        assertThat(make.visitor(community).get("/articles/oats").text()).contains("It was wrong");
        assertThat(run()).contains("Articles: 1 unchanged.");
        write("articles/oats.md", ARTICLE.replace("writer: a-writer", "writer: a-writer\nkind: news"));
        assertThat(run())
                .contains("articles/oats.md:6: The article is of another kind here", "is retracted here")
                .contains("Nothing was changed");
        assertThat(make.visitor(community).get("/articles/oats?x").text()).contains("It was wrong");
    }

    @Test
    void nothing_outside_of_the_folder_is_read() throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), ARTICLE);
        Files.createSymbolicLink(folder.resolve("articles/secret.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("drafts"), elsewhere);
        write("articles/barley.md", ARTICLE.replace("slug: oats", "slug: ../../barley"));
        refused(
                "articles/secret.md:1: This is a link to another place",
                "drafts:1: This is a link to another place",
                "articles/barley.md:2: ");
    }

    @Test
    void a_file_of_five_megabytes_is_not_even_read() throws IOException {
        write("articles/long.md", "x".repeat(5 * 1024 * 1024));
        refused("articles/long.md:1: This file has more than 4 MB");
    }

    @Test
    void a_draft_says_what_a_draft_can_say() throws IOException {
        write("drafts/barley.md", """
                ---
                title: Barley
                topics: [nonsense]
                saved: 2026-03-01T09:00:00Z
                waiting: [a-writer]
                writer: nobody
                sponsor: Barley Ltd
                retracted: never
                ---
                Barley.
                """);
        write("history/barley/1.md", VERSION);
        write("drafts/rye.md", "---\ntitle: Rye\n---\nR\0ye.\n");
        refused(
                "drafts/barley.md:1: “barley” is a draft, but its history says that readers saw it",
                "drafts/barley.md:3: There is no topic “nonsense”",
                "drafts/barley.md:5: “a-writer” is not a reviewer",
                "drafts/barley.md:6: There is no contributor “nobody”",
                "drafts/barley.md:7: This community has no sponsored articles",
                "drafts/barley.md:8: ",
                "drafts/rye.md:1: This is not a text");
    }
}
