package org.understory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/modules.md is written from the signs on the rooms' doors; {@code bin/map} writes it, this test fails when it is stale. */
class ModuleMapTests {
    private static final Path ROOMS = Path.of("src/main/java/org/understory");
    private static final Path MAP = Path.of("../docs/modules.md");
    private static final Pattern SIGN = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern MAY_USE = Pattern.compile("allowedDependencies\\s*=\\s*\\{(.*?)}", Pattern.DOTALL);

    @Test
    void the_map_of_the_rooms_is_true() throws IOException {
        var map = map();
        if (Boolean.getBoolean("map.write")) Files.writeString(MAP, map);
        assertThat(MAP).as("run bin/map").hasContent(map);
    }

    private static String map() throws IOException {
        var map = new StringBuilder("""
                # The rooms

                Written by `bin/map` from each room's `package-info.java`; a test fails when it is stale. The floors and the
                direction of the arrows are in [ARCHITECTURE.md](../ARCHITECTURE.md).

                """);
        for (var room : rooms()) map.append(entry(room));
        return map.toString();
    }

    private static List<Path> rooms() throws IOException {
        try (var folders = Files.list(ROOMS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String entry(Path room) throws IOException {
        var source = Files.readString(room.resolve("package-info.java"));
        var sign = SIGN.matcher(source);
        if (!sign.find()) throw new IllegalStateException("No sign on the door of " + room);
        var words = sign.group(1)
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@(link|code) (?:org\\.understory\\.[a-z]+\\.)?([^}]*)}", "`$2`")
                .replaceAll("\\s*<p>\\s*", "\n\n")
                .replaceAll("(?<!\n)\n(?!\n)", " ")
                .strip();
        var uses = MAY_USE.matcher(source);
        var may = uses.find() ? uses.group(1).replaceAll("[\\s\"]", "").replace(",", ", ") : "";
        return "## " + room.getFileName() + "\n\n" + words + "\n\nMay use: " + (may.isEmpty() ? "nothing" : may)
                + ".\n\n";
    }
}
