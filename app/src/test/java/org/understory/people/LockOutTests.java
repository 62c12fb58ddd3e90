package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;

@PagesTest
class LockOutTests {
    private static final String PASSWORD = "lantern orchard velvet 9";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final WrongPasswords wrong;
    private final Mailbox mailbox;

    LockOutTests(CommunityMaker make, People people, Passwords passwords, WrongPasswords wrong, Mailbox mailbox) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.wrong = wrong;
        this.mailbox = mailbox;
    }

    @Test
    void many_networks_together_cannot_guess_without_end() {
        var email = account(make.community());
        int allowed = 0;
        for (int network = 1; network <= 30; network++) {
            for (int i = 0; i < 20; i++) if (wrong.allow(email, from("198.51.100." + network))) allowed++;
        }
        assertThat(allowed).isEqualTo(WrongPasswords.STRANGERS.most());
    }

    @Test
    void the_owner_comes_in_by_a_known_browser_while_the_account_is_attacked_from_everywhere() {
        var community = make.community();
        var email = account(community);
        var owner = make.visitor(community);
        assertThat(signIn(owner, email, PASSWORD)).isEqualTo(303);
        owner.post("/sign-out");
        attack(email);
        assertThat(signIn(make.visitor(community), email, PASSWORD))
                .as("a browser nobody knows")
                .isEqualTo(429);
        assertThat(signIn(owner, email, PASSWORD)).as("the owner's browser").isEqualTo(303);
    }

    @Test
    void an_e_mailed_link_works_while_the_account_is_attacked() {
        var community = make.community();
        var email = account(community);
        attack(email);
        var owner = make.visitor(community);
        owner.post("/subscribe/return", "email", email.value());
        var opened = owner.get(mailbox.lastTo(email.value()).link());
        owner.submit(opened.page().selectFirst("main form"));
        assertThat(owner.get("/").page().select(".me")).isNotEmpty();
    }

    @Test
    void a_known_browser_in_strangers_hands_has_an_end_to_its_guesses_too() {
        var community = make.community();
        var email = account(community);
        var owner = make.visitor(community);
        signIn(owner, email, PASSWORD);
        owner.post("/sign-out");
        for (int i = 0; i < WrongPasswords.HERE.most(); i++) signIn(owner, email, "wrong " + i);
        assertThat(signIn(owner, email, PASSWORD)).isEqualTo(429);
    }

    @Test
    void a_made_up_or_borrowed_cookie_makes_no_browser_known() {
        var community = make.community();
        var email = account(community);
        var eve = make.visitor(community);
        var evesEmail = account(community);
        signIn(eve, evesEmail, PASSWORD);
        attack(email);
        var request = from("203.0.113.9");
        request.setCookies(new Cookie(KnownDevices.COOKIE, eve.cookies().get(KnownDevices.COOKIE)));
        assertThat(wrong.allow(email, request)).isFalse();
        request.setCookies(new Cookie(KnownDevices.COOKIE, Token.random().text()));
        assertThat(wrong.allow(email, request)).isFalse();
    }

    private void attack(Email email) {
        for (int network = 1; network <= 10; network++) {
            for (int i = 0; i < 10; i++) wrong.allow(email, from("203.0.113." + network));
        }
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private Email account(Community community) {
        var ana = make.subscriber(community, "Ana");
        passwords.set(ana.person(), PASSWORD);
        return people.email(ana.person()).orElseThrow();
    }

    private static int signIn(Reader reader, Email email, String password) {
        return reader.post("/sign-in", "email", email.value(), "password", password)
                .status();
    }
}
