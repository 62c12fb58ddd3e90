package org.understory.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;
import org.understory.mail.Mailbox.Received;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.privacy.PersonalData;
import org.understory.questions.Forum;
import org.understory.updates.Wall;

@PagesTest
class NewsLetterTests {
    private final CommunityMaker make;
    private final Deliveries deliveries;
    private final Mailbox mailbox;
    private final People people;
    private final TestClock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final PersonalData data;
    private Community community;
    private Someone ana;
    private Someone ben;

    NewsLetterTests(
            CommunityMaker make,
            Deliveries deliveries,
            Mailbox mailbox,
            People people,
            TestClock clock,
            JdbcClient sql,
            TransactionTemplate transaction,
            PersonalData data) {
        this.make = make;
        this.deliveries = deliveries;
        this.mailbox = mailbox;
        this.people = people;
        this.clock = clock;
        this.sql = sql;
        this.transaction = transaction;
        this.data = data;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
    }

    private List<Received> letters(Someone to) {
        return mailbox.lettersTo(people.email(to.person()).map(Email::value).orElseThrow());
    }

    private void later(Duration time) {
        clock.after(time, () -> {
            deliveries.round();
            mailbox.send();
        });
    }

    private Reader.Shown wish(Someone who, String... changes) {
        var form = who.browser().get("/settings/notifications").page().selectFirst("main form");
        return who.browser().submit(form, changes);
    }

    private void hug() {
        var update = Wall.posted(ana.browser(), "My elbows hurt");
        ben.browser().post("/reactions", "on", "update:" + update, "give", "hug");
    }

    private void answer() {
        Forum.answered(ben.browser(), Forum.asked(ana.browser(), "Does light help?"), "It helped me");
    }

    @Test
    void an_answer_comes_at_once_and_once_and_tells_nothing_on_its_face() {
        answer();
        deliveries.round();
        deliveries.round();
        var all = letters(ana);
        assertThat(all).hasSize(1);
        var letter = all.getFirst();
        assertThat(letter.subject()).isEqualTo("Something waits for you");
        assertThat(letter.text()).contains("One new thing").doesNotContain("ben", "light", "helped");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void who_wants_more_reads_who_did_what_and_still_no_words_of_theirs() {
        assertThat(wish(ana, "more", "yes").location()).isEqualTo("/settings/notifications?saved=yes");
        answer();
        deliveries.round();
        assertThat(letters(ana).getLast().text())
                .contains("ben answered your question")
                .doesNotContain("light", "helped me");
        assertThat(letters(ana).getLast().subject()).isEqualTo("Something waits for you");
    }

    @Test
    void what_is_due_together_is_one_letter_and_what_was_seen_is_none() {
        var update = Wall.posted(ana.browser(), "A day");
        for (var name : List.of("cleo", "dora")) {
            make.member(community, name)
                    .browser()
                    .postFiles(
                            "/comments",
                            Map.of("kind", "update", "thing", String.valueOf(update), "text", "Hello " + name),
                            List.of());
        }
        hug();
        Wall.posted(ben.browser(), "Hello @ana");
        deliveries.round();
        assertThat(letters(ana)).isEmpty();
        later(Duration.ofDays(8));
        assertThat(letters(ana)).hasSize(1);
        assertThat(letters(ana).getFirst().text()).contains("3 new things");
        hug();
        ana.browser().get("/notifications");
        later(Duration.ofDays(8));
        assertThat(letters(ana)).hasSize(1);
    }

    @Test
    void a_round_that_is_killed_tells_nothing_and_the_next_one_does() {
        answer();
        transaction.executeWithoutResult(status -> {
            deliveries.round();
            status.setRollbackOnly();
        });
        assertThat(letters(ana)).isEmpty();
        deliveries.round();
        assertThat(letters(ana)).hasSize(1);
    }

    @Test
    void one_click_ends_letters_of_that_kind_and_of_no_other() {
        answer();
        deliveries.round();
        var link = letters(ana).getFirst().header("List-Unsubscribe").replaceAll("[<>]", "");
        var path = link.replaceFirst("^https?://[^/]+", "");
        var program = make.visitor(community);
        assertThat(program.get(path).text()).contains("Answers to my questions");
        assertThat(sent(ana)).isEqualTo(1);
        for (int i = 0; i < 2; i++)
            assertThat(program.post(path, "List-Unsubscribe", "One-Click").status())
                    .isEqualTo(200);
        answer();
        deliveries.round();
        assertThat(sent(ana)).isEqualTo(1);
        hug();
        later(Duration.ofDays(8));
        assertThat(sent(ana)).isEqualTo(2);
        assertThat(program.get(path.replace("/answer/", "/message/")).status()).isEqualTo(404);
        assertThat(program.get(path + "x").status()).isEqualTo(404);
    }

    private int sent(Someone to) {
        return letters(to).size();
    }

    @Test
    void a_message_that_was_read_is_not_written_about() {
        make.follow(ana, ben);
        var begun = ben.browser()
                .postFiles(
                        "/messages/new",
                        Map.of(
                                "to",
                                "ana",
                                "text",
                                "Hello",
                                "once",
                                java.util.UUID.randomUUID().toString()),
                        List.of());
        ana.browser().get(begun.location().replaceFirst("#.*", ""));
        deliveries.round();
        assertThat(letters(ana)).isEmpty();
    }

    @Test
    void quiet_hours_hold_at_once_and_bad_ones_come_back_with_what_was_typed() {
        var now = clock.instant().atOffset(java.time.ZoneOffset.UTC).toLocalTime();
        var from = now.minusHours(1).withSecond(0).withNano(0).toString();
        var to = now.plusHours(2).withSecond(0).withNano(0).toString();
        wish(ana, "quiet", "yes", "from", from, "to", to, "zone", "UTC");
        answer();
        deliveries.round();
        assertThat(letters(ana)).isEmpty();
        later(Duration.ofHours(3));
        assertThat(letters(ana)).hasSize(1);
        var again = wish(ana, "quiet", "yes", "from", "25:00", "to", to, "zone", "Moon");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".mistake")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(again.page().select("#from").val()).isEqualTo("25:00");
    }

    @Test
    void who_goes_is_taken_out_of_what_others_were_told() {
        hug();
        assertThat(data.export(ana.person())).contains("\"reaction\"");
        data.erase(ben.person());
        assertThat(ana.browser().get("/notifications").page().select(".news li"))
                .isEmpty();
        data.erase(ana.person());
        assertThat(sql.sql("select count(*) from notifications where community_id = :id")
                        .param("id", community.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
