package org.understory.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.PagesTest;
import org.understory.importing.Incoming;

@PagesTest
class LineTests {
    private final List<Incoming> kinds;

    LineTests(List<Incoming> kinds) {
        this.kinds = kinds;
    }

    @Test
    void an_option_without_a_value_takes_no_word_that_follows() {
        var line = Line.of(new String[] {"import", "--dry-run", "wordpress", "--community", "skin", "site.xml"});
        assertThat(line.command()).isEqualTo("import");
        assertThat(line.arguments()).containsExactly("wordpress", "site.xml", "--community=skin", "--dry-run");
    }

    @Test
    void every_option_of_an_import_reaches_it_as_it_was_typed() {
        for (var kind : kinds) {
            for (var option : kind.options())
                assertThat(Line.of(new String[] {"import", option, "x"}).arguments())
                        .as(kind.kind())
                        .containsExactly("x", option);
        }
    }
}
