package org.understory.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;

@PagesTest
class UploadingPicturesTests {
    private final Reader reader;

    UploadingPicturesTests(CommunityMaker make) {
        this.reader = new Reader(make.community().slug() + ".localhost");
    }

    @Test
    void a_file_of_40_megabytes_gets_a_sentence_and_the_words_are_kept() {
        var shown = send(new Reader.File("picture", "photo.jpg", new byte[40 << 20]));

        assertThat(shown.text())
                .isEqualTo("what I typed|This file is too large. A picture may have up to 15 MB. "
                        + "Try a smaller copy of it.");
    }

    @Test
    void a_request_of_80_megabytes_gets_a_page_that_says_so() {
        var shown = send(new Reader.File("picture", "photo.jpg", new byte[80 << 20]));

        assertThat(shown.status()).isEqualTo(413);
        assertThat(shown.page().select("h1").text()).isNotBlank();
    }

    @Test
    void a_file_field_left_empty_is_no_picture_and_no_mistake() {
        assertThat(send(new Reader.File("picture", "", new byte[0])).text()).isEqualTo("what I typed|");
    }

    @Test
    void a_program_named_like_a_picture_gets_a_sentence() {
        var shown = send(new Reader.File("picture", "holiday.jpg", "<?php system($_GET['c']); ?>".getBytes(UTF_8)));

        assertThat(shown.text()).startsWith("what I typed|This file is not a picture.");
    }

    private Reader.Shown send(Reader.File file) {
        return reader.postFiles("/media-sample", Map.of("words", "what I typed"), List.of(file));
    }
}
