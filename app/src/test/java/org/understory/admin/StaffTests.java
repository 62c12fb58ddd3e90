package org.understory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class StaffTests {
    private final CommunityMaker make;
    private final Roles roles;
    private final People people;
    private final Mailbox mailbox;

    StaffTests(CommunityMaker make, Roles roles, People people, Mailbox mailbox) {
        this.make = make;
        this.roles = roles;
        this.people = people;
        this.mailbox = mailbox;
    }

    @Test
    void the_settings_do_not_exist_for_who_owns_nothing() {
        var community = make.community();
        for (var role : new Role[] {Role.EDITOR, Role.MODERATOR, Role.REVIEWER, Role.WRITER}) {
            var someone = make.staff(community, role).browser();
            assertThat(someone.get("/admin").status()).isEqualTo(404);
            assertThat(someone.post("/admin/colours", "light", "#000000", "dark", "#ffffff")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_address_for_questions_stands_at_the_foot_of_pages_and_letters() {
        var community = make.community();
        var owner = make.staff(community, Role.OWNER);
        var form = owner.browser().get("/admin/community").page().selectFirst("main form");
        var wrong = owner.browser().submit(form, "contact", "hello");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#contact-mistake").text()).contains("not an email address");
        assertThat(owner.browser().submit(form, "contact", "hello@home.test").status())
                .isEqualTo(303);
        for (var path : new String[] {"/", "/privacy"})
            assertThat(make.visitor(community).get(path).page().select("footer a[href='mailto:hello@home.test']"))
                    .as(path)
                    .hasSize(1);
        assertThat(make.visitor(community).get("/privacy").page().select("main").text())
                .contains("hello@home.test");
        owner.browser().post("/settings/data/erasure");
        assertThat(mailbox.lastTo(people.email(owner.person()).map(Email::value).orElseThrow())
                        .text())
                .contains("hello@home.test");
        assertThat(owner.browser().submit(form, "contact", "").status()).isEqualTo(303);
        assertThat(owner.browser().get("/admin").page().select("footer a[href^=mailto]"))
                .isEmpty();
    }

    @Test
    void the_settings_lead_to_the_health_professionals() {
        var owner = make.staff(make.community(), Role.OWNER).browser();
        var link = owner.get("/admin/staff").page().selectFirst("nav.sections a[href*=professionals]");
        assertThat(link).isNotNull();
        assertThat(owner.get(link.attr("href")).page().select("form[action='/admin/professionals']"))
                .hasSize(1);
    }

    @Test
    void an_owner_of_one_community_is_nobody_in_another() {
        var here = make.community();
        var elsewhere = make.community();
        var owner = make.staff(here, Role.OWNER);
        var guest = make.join(elsewhere, owner.person(), "Ana").browser();
        assertThat(guest.get("/admin/staff").status()).isEqualTo(404);
    }

    @Test
    void the_last_owner_stays() {
        var community = make.community();
        var owner = make.staff(community, Role.OWNER);
        var shown = owner.browser().post("/admin/staff/" + owner.member().value(), "roles", "EDITOR");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select(".notice").text()).contains("A community needs an owner");
        assertThat(roles.of(owner.person(), community.id())).containsExactly(Role.OWNER);
    }

    @Test
    void a_change_of_roles_is_recorded() {
        var community = make.community();
        var owner = make.staff(community, Role.OWNER);
        var editor = make.staff(community, Role.EDITOR);
        owner.browser().post("/admin/staff/" + editor.member().value(), "roles", "MODERATOR");
        assertThat(roles.of(editor.person(), community.id())).containsExactly(Role.MODERATOR);
        var record = owner.browser().get("/admin/audit").page().select("tbody").text();
        assertThat(record).contains("role granted", "role moderator", "role withdrawn", "Staff editor");
    }

    @Test
    void somebody_who_is_no_staff_cannot_be_given_a_role_by_a_forged_form() {
        var community = make.community();
        var subscriber = make.subscriber(community, "Bea");
        var owner = make.staff(community, Role.OWNER).browser();
        var shown = owner.post("/admin/staff/" + subscriber.member().value(), "roles", "OWNER");
        assertThat(shown.status()).isEqualTo(404);
    }

    @Test
    void an_invited_person_accepts_by_the_letters_link_once() {
        var community = make.community();
        var invited = invite(community, "bea");
        var bea = make.visitor(community);
        var page = bea.get(invited).page();
        assertThat(page.select(".lede").text()).contains("Editor");
        var weak = bea.submit(page.selectFirst("main form"), "firstName", "Bea", "password", "password1234");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("#password-mistake").text()).contains("easy to guess");
        assertThat(weak.page().select("#firstName").val()).isEqualTo("Bea");
        var accepted = bea.submit(page.selectFirst("main form"), "firstName", "Bea", "password", "");
        assertThat(accepted.status()).isEqualTo(303);
        var person =
                people.find(new Email("bea@" + community.slug() + ".example")).orElseThrow();
        assertThat(roles.of(person, community.id())).containsExactly(Role.EDITOR);
        assertThat(bea.get("/about").page().select("main").text()).contains("Bea", "Editor");
        assertThat(make.visitor(community).get(invited).status()).isEqualTo(410);
    }

    @Test
    void an_invitation_works_at_its_own_community_only() {
        var invited = invite(make.community(), "cleo");
        var elsewhere = make.community();
        assertThat(make.visitor(elsewhere).get(invited).status()).isEqualTo(410);
    }

    @Test
    void an_invitation_can_be_taken_back() {
        var community = make.community();
        var owner = make.staff(community, Role.OWNER).browser();
        var link = invite(owner, community, "dora");
        var withdrawal = owner.get("/admin/staff").page().selectFirst("form[action$=/withdrawal]");
        assertThat(owner.submit(withdrawal).location()).isEqualTo("/admin/staff?said=withdrawn");
        assertThat(make.visitor(community).get(link).status()).isEqualTo(410);
    }

    @Test
    void an_owner_of_the_first_community_only_may_change_the_mail_server_or_begin_communities() {
        make.community();
        var later = make.community();
        var owner = make.staff(later, Role.OWNER).browser();
        assertThat(owner.get("/admin/communities").status()).isEqualTo(404);
        assertThat(owner.post("/admin/mail", "host", "smtp.example.org").status())
                .isEqualTo(404);
        assertThat(owner.get("/admin/mail").status()).isEqualTo(200);
    }

    private String invite(Community community, String name) {
        return invite(make.staff(community, Role.OWNER).browser(), community, name);
    }

    private String invite(Reader owner, Community community, String name) {
        var email = name + "@" + community.slug() + ".example";
        var sent = owner.post("/admin/staff/invitations", "email", email, "roles", "EDITOR");
        assertThat(sent.location()).isEqualTo("/admin/staff?said=invited");
        assertThat(owner.get("/admin/staff").page().select("main").text()).contains(email);
        return mailbox.lastTo(email).link();
    }
}
