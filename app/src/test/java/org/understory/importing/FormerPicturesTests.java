package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerPicturesTests {
    @TempDir
    Path around;

    private FormerPictures pictures;

    @BeforeEach
    void a_folder() throws IOException {
        Files.createDirectories(around.resolve("site/uploads/2019"));
        Files.writeString(around.resolve("secret.png"), "x");
        Files.writeString(around.resolve("site/uploads/2019/b\u00f6wl.png"), "x");
        Files.writeString(around.resolve("site/uploads/2019/small-30x20.png"), "x");
        Files.createSymbolicLink(around.resolve("site/uploads/link.png"), around.resolve("secret.png"));
        pictures = FormerPictures.beside(around.resolve("site/site.xml"));
    }

    @Test
    void a_picture_is_found_by_its_address_the_largest_first() {
        assertThat(found("https://old.example/wp-content/uploads/2019/b%C3%B6wl-300x200.png?w=3"))
                .isEqualTo("uploads/2019/b\u00f6wl.png");
        assertThat(found("/wp-content/uploads/2019/small-30x20.png")).isEqualTo("uploads/2019/small-30x20.png");
        assertThat(found("https://old.example/wp-content/uploads/2018/b%C3%B6wl.png"))
                .isEqualTo("nothing");
    }

    @Test
    void nothing_outside_the_folder_is_ever_found() {
        for (var source : new String[] {
            "../secret.png",
            "https://old.example/wp-content/uploads/../../secret.png",
            "..%2Fsecret.png",
            "%2e%2e/secret.png",
            around.resolve("secret.png").toString(),
            "file://" + around.resolve("secret.png"),
            "https://old.example/wp-content/uploads/link.png",
            "uploads",
            "%00",
            "%zz",
            ""
        }) assertThat(found(source)).as(source).isEqualTo("nothing");
    }

    private String found(String source) {
        return pictures.find(source)
                .map(file -> around.resolve("site").relativize(file).toString())
                .orElse("nothing");
    }
}
