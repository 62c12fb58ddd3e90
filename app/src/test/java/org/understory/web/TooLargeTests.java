package org.understory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;

@PagesTest
class TooLargeTests {
    private final CommunityMaker make;

    TooLargeTests(CommunityMaker make) {
        this.make = make;
    }

    private Reader.Shown sent(int megabytes, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "article");
        fields.put("text", text);
        var picture = new Reader.File("picture1", "lake.jpg", new byte[megabytes << 20]);
        return make.subscriber(make.community(), "Ana").browser().postFiles("/comments", fields, List.of(picture));
    }

    @Test
    void a_form_with_files_that_are_too_large_gives_the_words_back_and_says_what_to_do() {
        var refused = sent(65, "My hands <b> were better.\r\nAnd so was I.");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("main p").text()).contains("they have to be chosen again");
        assertThat(refused.page().select("#typed").first().wholeText())
                .contains("My hands <b> were better.", "And so was I.");
    }

    @Test
    void a_form_that_is_longer_than_anything_a_person_types_says_so() {
        var browser = make.subscriber(make.community(), "Ana").browser();
        var refused = browser.post("/comments", "kind", "article", "text", "My hands were better. ".repeat(60_000));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("main").text()).contains("more text than we can take", "send less of it");
    }

    @Test
    void no_words_no_field_for_them() {
        assertThat(sent(65, " ").page().select("#typed")).isEmpty();
    }
}
