package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

class PouchTests {
    private static final int LETTERS = 200;

    @TempDir
    Path data;

    @Test
    void when_the_server_refuses_every_letter_it_is_asked_no_more_and_nobody_has_lost_theirs() throws Exception {
        var server = new Answering(n -> new Delivery.Refused("554"));
        var pouch = left(server);
        assertThat(server.asked).isBetween(50, 60);
        assertThat(pouch.refusal()).isEqualTo("554");
        assertThat(pouch.settled()).hasSize(LETTERS).allMatch(each -> each.fate() instanceof Fate.NotSent);
    }

    @Test
    void letters_that_are_refused_among_others_that_arrive_have_failed() throws Exception {
        var pouch = left(new Answering(n -> n == 0 ? new Delivery.Delivered() : new Delivery.Refused("554")));
        assertThat(pouch.refusal()).isNull();
        assertThat(pouch.settled())
                .filteredOn(each -> each.fate().equals(new Fate.Answered(new Delivery.Refused("554"))))
                .hasSize(LETTERS - 1);
    }

    @Test
    void what_is_left_when_the_connection_breaks_was_not_sent() throws Exception {
        var pouch = left(new Answering(n -> new Delivery.Broken("connection")));
        assertThat(pouch.settled())
                .filteredOn(each -> each.fate() instanceof Fate.NotSent)
                .hasSize(LETTERS - 1);
    }

    private Pouch packed() throws Exception {
        var pouch = new Pouch(1, new Journal(data).begin(7));
        for (int n = 1; n <= LETTERS; n++) {
            var recipient = new Claimed(n, 1, new PersonId(n), new MemberId(n), 0, 0, 0, 7, Instant.EPOCH);
            var letter = new PrintedLetter("<" + n + ">", new InternetAddress("letters@understory.test"), out -> {});
            pouch.add(new Pouch.Ready(recipient, letter, "reader-" + n + "@home.test"));
        }
        return pouch;
    }

    private Pouch left(Carrier server) throws Exception {
        var pouch = packed();
        try (var lane = new Lane(server)) {
            pouch.leave(List.of(lane), new Paces(Clock.systemUTC(), 0, 0));
        }
        return pouch;
    }

    /** A mail server that answers the n-th letter as it is told. */
    private static final class Answering implements Carrier, Carrier.Round {
        private final IntFunction<Delivery> answer;
        private int asked;

        Answering(IntFunction<Delivery> answer) {
            this.answer = answer;
        }

        @Override
        public Round open() {
            return this;
        }

        @Override
        public Delivery hand(MimeMessage message, String address, Runnable lastMoment) {
            return answer.apply(asked++);
        }

        @Override
        public void close() {}
    }
}
