package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.members.Members;

@PagesTest
class SigningInTests {
    private static final String PASSWORD = "lantern orchard velvet 9";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final Members members;
    private final Mailbox mailbox;

    SigningInTests(CommunityMaker make, People people, Passwords passwords, Members members, Mailbox mailbox) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.members = members;
        this.mailbox = mailbox;
    }

    @Test
    void the_right_password_opens_the_page_one_came_from() {
        var community = make.community();
        var email = staff(community);
        var reader = reader(community);
        var form = reader.get("/sign-in?return=/articles").page().selectFirst("main form");
        var shown = reader.submit(form, "email", email, "password", PASSWORD);
        assertThat(shown.status()).isEqualTo(303);
        assertThat(shown.location()).isEqualTo("/articles");
        assertThat(reader.get("/").page().select(".me").text()).isEqualTo("Ana");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var community = make.community();
        var email = staff(community);
        var wrong = reader(community).post("/sign-in", "email", email, "password", "not the one");
        var unknown = reader(community).post("/sign-in", "email", "x" + email, "password", "not the one");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.text().replace(email, "")).isEqualTo(unknown.text().replace("x" + email, ""));
        assertThat(wrong.page().select("#password-mistake").text()).contains("do not fit together");
        assertThat(wrong.page().select("#email").val()).isEqualTo(email);
        assertThat(wrong.page().select("#password").val()).isEmpty();
    }

    @Test
    void an_empty_field_is_called_empty_and_not_wrong() {
        var reader = reader(make.community());
        for (var path : java.util.List.of("/sign-in", "/sign-in/password")) {
            var empty = reader.post(path, "email", " ", "password", "");
            assertThat(empty.status()).isEqualTo(422);
            assertThat(empty.page().select("#email-mistake").text()).isEqualTo("Please type your email address.");
            var wrong = reader.post(path, "email", "ana", "password", "");
            assertThat(wrong.page().select("#email-mistake").text()).contains("does not look like");
        }
    }

    @Test
    void an_account_of_one_community_opens_no_other() {
        var here = make.community();
        var elsewhere = make.community();
        var shown = reader(elsewhere).post("/sign-in", "email", staff(here), "password", PASSWORD);
        assertThat(shown.status()).isEqualTo(422);
    }

    @Test
    void a_cookie_of_one_community_says_nothing_in_another() {
        var here = make.community();
        var elsewhere = make.community();
        var reader = reader(here);
        reader.post("/sign-in", "email", staff(here), "password", PASSWORD);
        var cookie = reader.cookies();
        var stranger = reader(elsewhere);
        stranger.cookies().putAll(cookie);
        assertThat(stranger.get("/").page().select(".me")).isEmpty();
    }

    @Test
    void signing_out_ends_it_on_the_server_too() {
        var community = make.community();
        var reader = reader(community);
        reader.post("/sign-in", "email", staff(community), "password", PASSWORD);
        var kept = java.util.Map.copyOf(reader.cookies());
        reader.post("/sign-out");
        reader.cookies().putAll(kept);
        assertThat(reader.get("/").page().select(".me")).isEmpty();
    }

    @Test
    void too_many_wrong_passwords_are_answered_with_a_pause() {
        var community = make.community();
        var email = staff(community);
        var reader = reader(community);
        for (int i = 0; i < WrongPasswords.HERE.most(); i++)
            reader.post("/sign-in", "email", email, "password", "wrong " + i);
        var shown = reader.post("/sign-in", "email", email, "password", PASSWORD);
        assertThat(shown.status()).isEqualTo(429);
        assertThat(shown.page().select("#password-mistake").text()).contains("Please wait");
    }

    @Test
    void a_link_by_e_mail_opens_the_account_of_members_and_staff_too() {
        var community = make.community();
        for (var someone : List.of(make.member(community, "fern"), make.staff(community, Role.MODERATOR))) {
            var email = people.email(someone.person()).orElseThrow().value();
            var reader = reader(community);
            reader.post("/subscribe/return", "email", email, "back", "/articles");
            var opened = reader.get(mailbox.lastTo(email).link());
            assertThat(reader.submit(opened.page().selectFirst("main form")).location())
                    .isEqualTo("/articles");
            assertThat(reader.get("/settings/sign-in").status()).isEqualTo(200);
        }
    }

    private String staff(Community community) {
        var email = "ana@" + community.slug() + ".example";
        var person = people.findOrCreate(new Email(email));
        people.confirm(person);
        passwords.set(person, PASSWORD);
        members.admit(person, community.id(), "Ana");
        return email;
    }

    private static Reader reader(Community community) {
        return new Reader(community.slug() + ".localhost");
    }
}
