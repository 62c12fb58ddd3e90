package org.understory.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.desk.EditorialTeam;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.subject.Command;

@PagesTest
class ExportingTests {
    private final CommunityMaker make;
    private final Import imports;
    private final List<Command> commands;

    @TempDir
    Path folder;

    ExportingTests(CommunityMaker make, Import imports, List<Command> commands) {
        this.make = make;
        this.imports = imports;
        this.commands = commands;
    }

    private String run(String command, String... args) {
        var out = new ByteArrayOutputStream();
        commands.stream()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow()
                .run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String export(Community community, String name) {
        return run("export", "articles", folder.resolve(name).toString(), "--community=" + community.slug());
    }

    private SortedMap<String, String> files(String name) throws IOException {
        var all = new TreeMap<String, String>();
        try (var found = Files.walk(folder.resolve(name))) {
            for (var file : found.filter(Files::isRegularFile).toList())
                all.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
        }
        return all;
    }

    @Test
    void a_library_comes_back_word_for_word_and_review_for_review() throws IOException {
        var here = make.community();
        imports.run(here.id(), SampleFolder.of("psoriasis"), slug -> {});
        assertThat(export(here, "first")).contains(": 24 articles are in");
        var there = make.community();
        var brought = run("import", "articles", folder.resolve("first").toString(), "--community=" + there.slug());
        assertThat(brought).contains("Articles: 24 new.", "With a medical review in date: 21.");
        export(there, "second");
        assertThat(files("second")).isEqualTo(files("first")).hasSizeGreaterThan(28);
        for (var path : List.of(
                "/articles/leaky-gut-and-psoriasis",
                "/topics/diet",
                "/contributors/dr-noor-sample",
                "/articles/leaky-gut-and-psoriasis/history"))
            assertThat(shown(there, path)).isEqualTo(shown(here, path)).isNotEmpty();
    }

    private String shown(Community community, String path) {
        return make.visitor(community)
                .get(path)
                .page()
                .select("h1, .lede, .by, .prose, .sources, .cards h3, .versions")
                .text();
    }

    @Test
    void words_that_yaml_could_take_for_something_else_come_back_as_they_are() throws IOException {
        var team = EditorialTeam.of(make, make.community());
        var another = make.staff(team.community(), Role.WRITER);
        team.verifies("Tricky: \"quoted\" #1 'Sample'", "writer", another, "biography", "- none: [a]\n\n---\n# no");
        team.published("Is 1:30 \"late\"? — yes & no: #5 \\ Ölbäder");
        assertThat(export(team.community(), "first")).contains(": 1 articles are in");
        var there = make.community();
        run("import", "articles", folder.resolve("first").toString(), "--community=" + there.slug());
        export(there, "second");
        assertThat(files("second")).isEqualTo(files("first"));
        assertThat(String.join("", new ArrayList<>(files("first").values())))
                .contains("- none: [a]", "review:\n  reviewer: dr-noor-sample");
    }

    @Test
    void nothing_is_written_over_and_wrong_calls_are_told() throws IOException {
        var community = make.community();
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/mine.txt"), "Keep me");
        assertThat(export(community, "full")).contains("is not empty");
        assertThat(files("full")).hasSize(1);
        assertThat(run("export", "recipes", "x")).contains("bin/understory export articles DIR");
        assertThat(run("export", "articles", "x", "--community=nowhere")).contains("Say for which community");
    }
}
