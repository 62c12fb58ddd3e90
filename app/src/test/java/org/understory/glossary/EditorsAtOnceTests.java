package org.understory.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;

/** Several editors at one glossary at the same moment. */
@PagesTest
class EditorsAtOnceTests {
    private final CommunityMaker make;
    private Community community;
    private Reader editor;

    EditorsAtOnceTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void an_editor() {
        community = make.community();
        editor = make.staff(community, Role.EDITOR).browser();
    }

    @Test
    void a_word_that_is_sent_many_times_at_once_is_there_once() {
        for (var word : List.of("Plaque", "Scale", "Flare", "Itch", "Nail"))
            assertThat(atOnce(n -> add(word, word + "s", "What it means."))).containsOnly(303);
        assertThat(editor.get("/desk/glossary").page().select("dt")).hasSize(5);
    }

    @Test
    void who_is_slower_is_told_whose_the_form_is() {
        assertThat(atOnce(n -> add("Word " + n, "patch", "Meaning " + n)))
                .containsOnlyOnce(303)
                .containsOnly(303, 422);
    }

    @Test
    void who_changes_a_word_is_told_that_somebody_else_did() {
        add("Plaque", "plaques", "A patch.");
        var path = editor.get("/desk/glossary").page().select("dt a").attr("href");
        var mine = editor.get(path).page().selectFirst("form[action=" + path + "]");
        var other = make.staff(community, Role.EDITOR).browser();
        other.submit(other.get(path).page().selectFirst("form[action=" + path + "]"), "explanation", "Theirs.");
        var told = editor.submit(mine, "explanation", "Mine.");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select("#explanation-mistake").text()).contains("Somebody else", "Theirs.");
        assertThat(told.page().select("textarea[name=explanation]").text()).isEqualTo("Mine.");
        editor.submit(told.page().selectFirst("form[action=" + path + "]"));
        assertThat(editor.get("/desk/glossary").text()).contains("Mine.").doesNotContain("Theirs.");
    }

    @Test
    void a_number_that_no_word_has_is_not_there() {
        assertThat(editor.get("/desk/glossary/99999999999999999999").status()).isEqualTo(404);
        assertThat(editor.get("/desk/glossary/999999999999999999").status()).isEqualTo(404);
        assertThat(editor.get("/desk/glossary/0").status()).isEqualTo(404);
    }

    private static List<Integer> atOnce(IntFunction<Reader.Shown> press) {
        return IntStream.range(0, 8)
                .parallel()
                .mapToObj(press)
                .map(Reader.Shown::status)
                .toList();
    }

    private Reader.Shown add(String word, String forms, String explanation) {
        return editor.post("/desk/glossary", "word", word, "forms", forms, "explanation", explanation);
    }
}
