package org.understory.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.PagesTest;
import org.understory.subject.Checkup;
import org.understory.subject.Command;

@PagesTest
class HelpTests {
    private final List<Command> commands;
    private final List<Checkup> checkups;

    HelpTests(List<Command> commands, List<Checkup> checkups) {
        this.commands = commands;
        this.checkups = checkups;
    }

    @Test
    void help_lists_every_command_that_there_is() {
        var out = new ByteArrayOutputStream();
        Help.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        for (var command : commands)
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("  " + command.name() + " ");
    }

    @Test
    void the_doctor_finds_nothing_wrong_with_a_fresh_installation() {
        var findings = checkups.stream().flatMap(checkup -> checkup.look().stream());
        assertThat(findings).noneMatch(finding -> finding.kind() == Checkup.Kind.WRONG);
    }
}
