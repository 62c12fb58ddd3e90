package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTests {

    private static final String FILE = """
            ---
            slug: leaky-gut
            title: "Leaky gut: what is it?"
            topics: [gut-and-skin, diet]
            published: 2026-03-02   # a remark
            review:
              reviewer: dr-noor
              date: 2026-09-20
            number: 42
            ---
            Opening.

            More.
            """;

    @Test
    void facts_are_read_by_type_and_the_body_knows_its_line() {
        var front = FrontMatter.read(FILE);
        var fields = front.fields();
        assertThat(fields.text("slug")).contains("leaky-gut");
        assertThat(fields.text("title")).contains("Leaky gut: what is it?");
        assertThat(fields.texts("topics")).containsExactly("gut-and-skin", "diet");
        assertThat(fields.date("published")).contains(LocalDate.of(2026, 3, 2));
        assertThat(fields.text("number")).contains("42");
        assertThat(fields.textIfAny("nothing")).isEmpty();
        var review = fields.partIfAny("review").orElseThrow();
        assertThat(review.date("date")).contains(LocalDate.of(2026, 9, 20));
        assertThat(review.text("reviewer")).contains("dr-noor");
        assertThat(front.body()).isEqualTo("Opening.\n\nMore.\n");
        assertThat(front.bodyLine()).isEqualTo(11);
        assertThat(front.mistakes()).isEmpty();
    }

    @Test
    void what_nobody_asked_for_is_unknown() {
        var front = FrontMatter.read(FILE);
        List.of("slug", "title", "published").forEach(front.fields()::textIfAny);
        front.fields().textsIfAny("topics");
        front.fields().partIfAny("review").orElseThrow().text("reviewer");
        assertThat(front.mistakes())
                .containsExactly(
                        Mistake.at(8, "text.front.unknown", "date"), Mistake.at(9, "text.front.unknown", "number"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug: a                         | 2 | text.front.missing
            title: a\\ntitle: b             | 3 | text.front.twice
            title: [a]                      | 2 | text.front.notText
            title: {a: b}                   | 2 | text.front.notText
            title:                          | 2 | text.front.missing
            title: ""                       | 2 | text.front.missing
            title: ~                        | 2 | text.front.missing
            title: a\\ntopics: b            | 3 | text.front.notList
            title: a\\ntopics: [b, [c]]     | 3 | text.front.notText
            title: a\\ntopics:\\n- b\\n- {} | 5 | text.front.notText
            title: a\\ndate: soon           | 3 | text.front.notDate
            title: a\\ndate: 2026-02-30     | 3 | text.front.notDate
            title: a\\nreview: yes          | 3 | text.front.notPart
            title: "a\\nslug: b         | 3 | text.front.yaml
            title: a: b                     | 2 | text.front.yaml
            - a                             | 2 | text.front.notKeys
            just words                      | 2 | text.front.notKeys
            title: a\\n[a]: b | 3 | text.front.notKeys
            # nothing                       | 2 | text.front.empty
            title: &a b                     | 2 | text.front.alias
            title: *a                       | 2 | text.front.alias
            title: !!java.net.URL [http://e.example] | 2 | text.front.tag
            title: !x b                     | 2 | text.front.tag
            """)
    void a_mistake_names_its_line(String yaml, int line, String key) {
        var front = FrontMatter.read("---\n" + yaml.replace("\\n", "\n") + "\n---\nBody");
        front.fields().text("title");
        front.fields().textsIfAny("topics");
        front.fields().dateIfAny("date");
        front.fields().partIfAny("review");
        front.fields().textIfAny("slug");
        assertThat(front.mistakes()).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo(key);
            assertThat(found.line()).isEqualTo(line);
        });
        assertThat(front.body()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "--",
                "words",
                "---\ntitle: a",
                "---\n---\n",
                "\u0000",
                "---\n\u0000\n---",
                "---\n\t\n---",
                "---\n%YAML 9\n---",
                "---\n? \n---",
                "---\n\uD83D\n---",
                "---\n{\n---",
                "---\na: \"\\q\"\n---"
            })
    void nothing_in_a_file_is_an_accident(String file) {
        var front = FrontMatter.read(file);
        front.fields().text("title");
        assertThat(front.mistakes()).isNotEmpty();
    }

    @Test
    void deep_and_repeating_facts_are_refused_quickly() {
        var deep = FrontMatter.read("---\na: " + "[".repeat(40_000) + "\n---\n");
        assertThat(deep.mistakes()).containsExactly(Mistake.at(2, "text.front.deep"));
        var laughs = new StringBuilder("---\na0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        var front = FrontMatter.read(laughs.append("---\n").toString());
        assertThat(front.mistakes()).extracting(Mistake::key).containsOnly("text.front.alias");
        assertThat(FrontMatter.read("---\na: " + "b".repeat(60_000) + "\n---\n").mistakes())
                .extracting(Mistake::key)
                .containsExactly("text.front.tooLong");
    }

    @Test
    void windows_files_read_the_same() {
        var front = FrontMatter.read("\uFEFF" + FILE.replace("\n", "\r\n"));
        assertThat(front.fields().text("slug")).contains("leaky-gut");
        assertThat(front.body()).isEqualTo("Opening.\n\nMore.\n");
    }

    @Test
    void a_room_reports_its_own_mistake_at_the_line_of_the_key() {
        var front = FrontMatter.read(FILE);
        front.fields().mistake("topics", "articles.topic.unknown", "diet");
        assertThat(front.mistakes()).contains(Mistake.at(4, "articles.topic.unknown", "diet"));
    }
}
