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
import org.understory.communities.Community;
import org.understory.subject.Command;

/** A folder to which libraries are taken, and from which they come. */
record Taken(Path folder, List<Command> commands) {

    String export(Community community, String name) {
        return run("export", name, community);
    }

    String bring(String name, Community community, String... more) {
        return run("import", name, community, more);
    }

    private String run(String command, String name, Community community, String... more) {
        var out = new ByteArrayOutputStream();
        var args = new ArrayList<>(
                List.of("articles", folder.resolve(name).toString(), "--community=" + community.slug()));
        args.addAll(List.of(more));
        commands.stream()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow()
                .run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every file, byte for byte. */
    SortedMap<String, String> files(String name) throws IOException {
        var all = new TreeMap<String, String>();
        try (var found = Files.walk(folder.resolve(name))) {
            for (var file : found.filter(Files::isRegularFile).toList())
                all.put(
                        folder.resolve(name).relativize(file).toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return all;
    }

    /** Two folders hold the same, file by file and byte by byte. */
    void assertSame(String one, String other) throws IOException {
        var expected = files(one);
        var actual = files(other);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (var name : expected.keySet()) assertThat(actual.get(name)).as(name).isEqualTo(expected.get(name));
    }
}
