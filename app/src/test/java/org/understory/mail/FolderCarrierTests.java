package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.subject.PersonId;

@PagesTest
class FolderCarrierTests {
    private final CommunityMaker make;

    FolderCarrierTests(CommunityMaker make) {
        this.make = make;
    }

    @Test
    void without_a_mail_server_a_letter_is_a_file_that_only_its_owner_reads(@TempDir Path folder) throws Exception {
        var community = make.community();
        var letter = new OutgoingLetter(
                1,
                "<a-b@c.test>",
                community.id(),
                new PersonId(1),
                "Grüße",
                "Wörter",
                "<p>Wörter",
                null,
                1,
                Instant.now());
        var message = Envelope.of(
                letter, Outside.of(community, letter.subject()), community, "letters@home.test", "ana@home.test");
        try (var round = new FolderCarrier(folder.resolve("mail")).open()) {
            assertThat(round.hand(message, "ana@home.test", () -> {})).isEqualTo(new Delivery.Delivered());
        }
        try (var files = Files.list(folder.resolve("mail"))) {
            var file = files.toList().getFirst();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var kept = KeptLetter.read(file);
            assertThat(kept.subject()).isEqualTo("Grüße");
            assertThat(kept.text()).isEqualTo("Wörter");
            assertThat(kept.community()).isEqualTo(community.slug());
        }
    }
}
