package org.understory.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.mail.MoodyServer;
import org.understory.people.Email;
import org.understory.people.People;

/** What editors see, and readers get, when mail servers do not take every letter of an issue. */
@PagesTest
class WhenMailServersRefuseTests {
    private final CommunityMaker make;
    private final LettersOfTests letters;
    private final Mailbox mailbox;
    private final People people;
    private final TestClock clock;
    private Community community;
    private Someone editor;
    private Someone ana;
    private Someone ben;

    WhenMailServersRefuseTests(
            CommunityMaker make, LettersOfTests letters, Mailbox mailbox, People people, TestClock clock) {
        this.make = make;
        this.letters = letters;
        this.mailbox = mailbox;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void two_readers() {
        community = make.community();
        editor = make.staff(community, Role.EDITOR);
        ana = make.subscriber(community, "Ana");
        ben = make.member(community, "ben");
        letters.wanted(ana);
        letters.wanted(ben);
    }

    @Test
    void a_full_mailbox_is_tried_again_later_and_gets_the_letter_once() {
        var issue = new ArrayList<String>();
        mailbox.whileServedBy(onlyTo(ana, "452 4.2.2 mailbox full"), server -> {
            issue.add(sent());
            mailbox.send();
            assertThat(server.taken()).containsExactly(email(ben));
            assertThat(server.asked()).as("not again at once").containsOnlyOnce(email(ana));
            assertThat(progress(issue.getFirst())).contains("Sent 1", "Waiting 1", "Failed 0");
        });
        clock.after(Duration.ofMinutes(5), mailbox::send);
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(mailbox.lettersTo(email(ben))).isEmpty();
        assertThat(progress(issue.getFirst())).contains("Sent 2", "Waiting 0", "Done.");
    }

    @Test
    void after_three_days_it_is_given_up_and_the_next_issue_tries_anew() {
        mailbox.whileServedBy(onlyTo(ana, "452 4.2.2 mailbox full"), server -> {
            var issue = sent();
            mailbox.send();
            clock.after(Duration.ofDays(2), mailbox::send);
            assertThat(progress(issue)).contains("Waiting 1");
            clock.after(Duration.ofDays(4), mailbox::send);
            assertThat(progress(issue)).contains("Sent 1", "Failed 1", "452: 1", "Done.");
        });
        sent();
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void where_nobody_is_nothing_more_goes() {
        mailbox.whileServedBy(onlyTo(ana, "550 5.1.1 no such user"), server -> {
            var issue = sent();
            mailbox.send();
            assertThat(progress(issue)).contains("Sent 1", "Failed 1", "550: 1", "Done.");
        });
        var next = sent();
        mailbox.send();
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        assertThat(mailbox.lettersTo(email(ben))).hasSize(1);
        assertThat(progress(next)).contains("Sent 1", "Left out 1", "Done.");
    }

    @Test
    void a_server_that_objects_to_the_letter_does_not_make_an_address_wrong() {
        mailbox.whileServedBy(onlyTo(ana, "554 5.7.1 rejected by policy"), server -> {
            sent();
            mailbox.send();
        });
        sent();
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void when_the_server_takes_nothing_the_issue_pauses_and_goes_to_everybody_once_it_does() {
        IntStream.range(0, 60).forEach(n -> letters.wanted(make.subscriber(community, "Reader " + n)));
        var issue = new ArrayList<String>();
        mailbox.whileServedBy(address -> "550 5.7.54 unable to relay", server -> {
            issue.add(sent());
            mailbox.send();
            assertThat(server.taken()).isEmpty();
            assertThat(server.asked()).hasSizeLessThan(62);
        });
        var paused = editor.browser().get(issue.getFirst()).page();
        assertThat(paused.select("#progress").text()).contains("Paused", "It stopped by itself", "(550)", "Waiting 62");
        mailbox.send();
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        editor.browser().submit(paused.selectFirst("form[action$=/resumption]"));
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(progress(issue.getFirst())).contains("Sent 62", "Failed 0", "Left out 0", "Done.");
    }

    @Test
    void an_editor_holds_an_issue_and_lets_it_go_on() {
        var issue = new ArrayList<String>();
        mailbox.whileDown(() -> {
            issue.add(sent());
            editor.browser()
                    .submit(editor.browser().get(issue.getFirst()).page().selectFirst("form[action$=/pause]"));
        });
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        var paused = editor.browser().get(issue.getFirst()).page();
        assertThat(paused.select("#progress").text()).contains("No more letters leave until you go on");
        editor.browser().submit(paused.selectFirst("form[action$=/resumption]"));
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void whoever_marks_an_issue_as_unwanted_gets_none_any_more() {
        var issue = sent();
        var id = mailbox.lastTo(email(ana)).header("Message-ID");
        var told = make.visitor(community).with("Authorization", "Bearer " + Mailbox.BOUNCE_SECRET);
        var report = "[{\"messageId\": \"" + id + "\", \"kind\": \"complaint\", \"code\": \"abuse\"}]";
        assertThat(told.postJson("/mail/bounces", report).text()).isEqualTo("1");
        assertThat(progress(issue)).contains("Came back, or marked as unwanted 1");
        assertThat(make.visitor(community).get(letters.preferences(ana)).text()).contains("sends you no newsletter");
        sent();
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(mailbox.lettersTo(email(ben))).hasSize(2);
    }

    private java.util.function.UnaryOperator<String> onlyTo(Someone reader, String answer) {
        return address -> address.equals(email(reader)) ? answer : MoodyServer.WELCOME;
    }

    /** Sends an issue through the pages; its address. */
    private String sent() {
        var draft = letters.draft(editor);
        editor.browser()
                .submit(editor.browser().get(draft).page().selectFirst("form[action$=/sending]"), "sure", "yes");
        return draft;
    }

    private String progress(String issue) {
        return editor.browser().get(issue).page().select("#progress").text();
    }

    private String email(Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }
}
