package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;

@PagesTest
class DevicesTests {
    private static final String PASSWORD = "lantern orchard velvet 9";
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604.1";
    private static final String SUBJECT = "Your account was opened in a new browser";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final Mailbox mailbox;

    DevicesTests(CommunityMaker make, People people, Passwords passwords, Mailbox mailbox) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.mailbox = mailbox;
    }

    @Test
    void every_browser_is_listed_and_can_be_signed_out_from_another() {
        var community = make.community();
        var email = account(community);
        var desk = signedIn(community, email, FIREFOX);
        var phone = signedIn(community, email, PHONE);
        var page = desk.get("/settings/devices").page();
        assertThat(page.select("form.card h2").eachText()).contains("Firefox on Windows", "Safari on an iPhone");
        assertThat(page.text()).doesNotContain("127.0.0.1");
        var other = page.select("form.card:not(:has(.chip))").stream()
                .filter(card -> card.text().contains("iPhone"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.submit(other).follow().page().text()).contains("That browser is logged out");
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(desk)).isTrue();
    }

    @Test
    void signing_out_everywhere_else_leaves_this_browser() {
        var community = make.community();
        var email = account(community);
        var desk = signedIn(community, email, FIREFOX);
        var phone = signedIn(community, email, PHONE);
        desk.post("/settings/devices/others/sign-out");
        assertThat(isSignedIn(desk)).isTrue();
        assertThat(isSignedIn(phone)).isFalse();
    }

    @Test
    void nobody_signs_another_person_out() {
        var community = make.community();
        var ana = signedIn(community, account(community), FIREFOX);
        var eve = make.subscriber(community, "Eve").browser();
        var card = ana.get("/settings/devices").page().selectFirst("form.card:has(.chip)");
        assertThat(eve.submit(card).status()).isEqualTo(404);
        assertThat(isSignedIn(ana)).isTrue();
    }

    @Test
    void a_new_browser_is_told_by_letter_and_a_known_one_is_not() {
        var community = make.community();
        var email = account(community);
        var desk = signedIn(community, email, FIREFOX);
        assertThat(subjects(email)).as("the first browser of an account").doesNotContain(SUBJECT);
        desk.post("/sign-out");
        desk.post("/sign-in", "email", email, "password", PASSWORD);
        assertThat(subjects(email)).as("the same browser again").doesNotContain(SUBJECT);
        signedIn(community, email, PHONE);
        assertThat(mailbox.lastTo(email).subject()).isEqualTo(SUBJECT);
        assertThat(mailbox.lastTo(email).text()).contains("Safari on an iPhone");
    }

    @Test
    void whoever_wants_no_such_letters_gets_none() {
        var community = make.community();
        var email = account(community);
        signedIn(community, email, FIREFOX).post("/settings/devices/letters");
        signedIn(community, email, PHONE);
        assertThat(subjects(email)).doesNotContain(SUBJECT);
    }

    private java.util.List<String> subjects(String email) {
        return mailbox.lettersTo(email).stream().map(letter -> letter.subject()).toList();
    }

    private String account(Community community) {
        var ana = make.subscriber(community, "Ana");
        passwords.set(ana.person(), PASSWORD);
        return people.email(ana.person()).orElseThrow().value();
    }

    private Reader signedIn(Community community, String email, String agent) {
        var reader = make.visitor(community).with("User-Agent", agent);
        assertThat(reader.post("/sign-in", "email", email, "password", PASSWORD).status())
                .isEqualTo(303);
        return reader;
    }

    private static boolean isSignedIn(Reader reader) {
        return !reader.get("/").page().select(".me").isEmpty();
    }
}
