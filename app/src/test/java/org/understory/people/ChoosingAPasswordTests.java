package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.mail.Mailbox;

@PagesTest
class ChoosingAPasswordTests {
    private static final String OLD = "lantern orchard velvet 9";
    private static final String NEW = "copper meadow whistle 4";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final Mailbox mailbox;
    private final TestClock clock;

    ChoosingAPasswordTests(CommunityMaker make, People people, Passwords passwords, Mailbox mailbox, TestClock clock) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Test
    void a_change_needs_the_password_until_now_and_signs_other_browsers_out() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var email = people.email(ana.person()).orElseThrow().value();
        passwords.set(ana.person(), OLD);
        var here = make.visitor(community);
        var elsewhere = make.visitor(community);
        here.post("/sign-in", "email", email, "password", OLD);
        elsewhere.post("/sign-in", "email", email, "password", OLD);
        var wrong = here.post("/settings/password", "current", "guess", "password", NEW);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#current-mistake").text()).contains("not your password");
        var changed = here.post("/settings/password", "current", OLD, "password", NEW);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(here.get("/").page().select(".me").text()).isEqualTo("Ana");
        assertThat(elsewhere.get("/").page().select(".me")).isEmpty();
    }

    @Test
    void the_first_password_is_set_in_the_settings_soon_after_logging_in() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var email = people.email(ana.person()).orElseThrow().value();
        clock.after(
                Fresh.LASTS,
                () -> assertThat(ana.browser().get("/settings/password").location())
                        .startsWith(Fresh.PATH));
        var form = ana.browser().get("/settings/password").page().selectFirst("main form");
        assertThat(form.select("#current")).isEmpty();
        assertThat(ana.browser().submit(form, "password", "password123").status())
                .isEqualTo(422);
        assertThat(ana.browser().submit(form, "password", NEW).status()).isEqualTo(303);
        assertThat(mailbox.lastTo(email).subject()).isEqualTo("Your password was changed");
        assertThat(ana.browser().get("/settings/password").page().select("#current"))
                .isNotEmpty();
    }

    @Test
    void a_forgotten_password_is_chosen_anew_by_a_link_that_works_once() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var email = people.email(ana.person()).orElseThrow().value();
        make.visitor(community).post("/sign-in/password", "email", email);
        var link = mailbox.lastTo(email).link();
        var reader = make.visitor(community);
        assertThat(make.visitor(make.community()).get(link).status()).isEqualTo(410);
        var weak = reader.post(link, "password", "password123");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(reader.post(link, "password", NEW).status()).isEqualTo(303);
        assertThat(reader.get("/").page().select(".me").text()).isEqualTo("Ana");
        assertThat(make.visitor(community).post(link, "password", OLD).status()).isEqualTo(410);
        assertThat(make.visitor(community)
                        .post("/sign-in", "email", email, "password", NEW)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void asking_for_a_link_gets_the_same_answer_for_every_address() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var known = people.email(ana.person()).orElseThrow().value();
        var one = make.visitor(community).post("/sign-in/password", "email", known);
        var other = make.visitor(community).post("/sign-in/password", "email", "nobody-" + known);
        assertThat(one.location()).isEqualTo(other.location());
        assertThat(mailbox.lettersTo("nobody-" + known)).isEmpty();
    }
}
