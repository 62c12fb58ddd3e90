package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.people.Email;
import org.understory.people.People;

/** What others can read of a letter on a locked screen. */
@PagesTest
class OutsideOfLettersTests {
    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final People people;
    private Community community;
    private Someone owner;
    private Someone ana;

    OutsideOfLettersTests(CommunityMaker make, Mailbox mailbox, People people) {
        this.make = make;
        this.mailbox = mailbox;
        this.people = people;
    }

    @BeforeEach
    void aCommunity() {
        community = make.community();
        owner = make.staff(community, Role.OWNER);
        ana = make.subscriber(community, "Ana");
    }

    private Mailbox.Received letterTo(Someone someone) {
        someone.browser().post("/settings/data/erasure");
        return mailbox.lastTo(people.email(someone.person()).map(Email::value).orElseThrow());
    }

    private static String name(Mailbox.Received letter) {
        return letter.header("From").replaceFirst(" <.*", "").replace("\"", "");
    }

    @Test
    void letters_carry_the_communitys_name_unless_its_owner_chooses_another() {
        assertThat(name(letterTo(ana))).isEqualTo(community.name());
        var form = owner.browser().get("/admin/mail/sender").page().selectFirst("main form");
        assertThat(owner.browser().submit(form, "name", "  Harbour   Post ").status())
                .isEqualTo(303);
        assertThat(owner.browser()
                        .get("/admin/mail/sender")
                        .page()
                        .select("#name")
                        .val())
                .isEqualTo("Harbour Post");
        assertThat(name(letterTo(ana))).isEqualTo("Harbour Post");
        owner.browser().post("/admin/mail/sender", "name", " ");
        assertThat(name(letterTo(ana))).isEqualTo(community.name());
    }

    @Test
    void a_person_can_ask_for_a_sender_and_a_subject_that_tell_nothing() {
        var subject = letterTo(ana).subject();
        assertThat(letterTo(ana).html()).doesNotContain("You asked for letters that show nothing");
        choose("yes");
        assertThat(ana.browser()
                        .get("/settings")
                        .page()
                        .select("#neutralLetters")
                        .hasAttr("checked"))
                .isTrue();
        var letter = letterTo(ana);
        assertThat(name(letter)).isEqualTo("Letters");
        assertThat(letter.subject()).isEqualTo("A letter for you").isNotEqualTo(subject);
        assertThat(letter.text()).startsWith("You asked for letters that show nothing on the outside");
        assertThat(org.jsoup.Jsoup.parse(letter.html()).body().text())
                .startsWith("You asked for letters that show nothing on the outside");
        assertThat(letterTo(owner).subject()).as("others keep theirs").isEqualTo(subject);
        choose("");
        assertThat(letterTo(ana).subject()).isEqualTo(subject);
    }

    /** Ticks the box, or leaves it empty. */
    private void choose(String neutral) {
        var form = ana.browser().get("/settings").page().selectFirst("form[action='/settings']");
        form.select("#neutralLetters").remove();
        if (neutral.isEmpty()) ana.browser().submit(form);
        else ana.browser().submit(form, "neutralLetters", neutral);
    }

    @Test
    void a_name_that_is_too_long_is_refused_and_kept() {
        var shown = owner.browser().post("/admin/mail/sender", "name", "x".repeat(61));
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#name").val()).hasSize(61);
        assertThat(shown.page().select("#name-mistake").text()).contains("61");
    }

    @Test
    void only_owners_choose_it() {
        assertThat(ana.browser().post("/admin/mail/sender", "name", "x").status())
                .isEqualTo(404);
    }
}
