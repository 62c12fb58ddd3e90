package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextMessagesTests {

    private static final Pattern KEY = Pattern.compile("\"(text\\.[a-zA-Z.]+)\"");

    @Test
    void every_sentence_that_is_used_exists_and_every_one_that_exists_is_used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/understory/text"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(ResourceBundle.getBundle("messages/text").keySet()).containsExactlyInAnyOrderElementsOf(used);
    }
}
