package org.understory;

import static org.understory.PressedButtons.form;
import static org.understory.PressedButtons.fresh;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.communities.Communities;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;

/** A first good press of every form with which owners run a community. */
@Component
class ButtonsOfAdmin {
    private final CommunityMaker make;
    private final Communities communities;
    private final Mailbox mailbox;

    ButtonsOfAdmin(CommunityMaker make, Communities communities, Mailbox mailbox) {
        this.make = make;
        this.communities = communities;
        this.mailbox = mailbox;
    }

    void into(Map<String, Function<Stage, Press>> all) {
        settingsOfACommunity(all);
        staff(all);
    }

    private void settingsOfACommunity(Map<String, Function<Stage, Press>> all) {
        all.put("/admin/community", at -> form(at.owner().browser(), "/admin/community", "line", "Another line"));
        all.put("/admin/colours", at -> form(at.owner().browser(), "/admin/colours"));
        all.put(
                "/admin/{kind:about|guidelines|privacy|terms}",
                at -> new Press(at.owner().browser(), "/admin/about", "text", "Who we are."));
        all.put(
                "/admin/{kind:about|guidelines|privacy|terms}/draft",
                at -> new Press(at.owner().browser(), "/admin/about/draft", "text", "Who we"));
        all.put(
                "/admin/help-lines",
                at -> form(
                        at.owner().browser(),
                        "/admin/help-lines",
                        "kind-0",
                        "crisis",
                        "name-0",
                        "Samaritans",
                        "country-0",
                        "United Kingdom",
                        "number-0",
                        "116 123",
                        "hours-0",
                        "",
                        "how-0",
                        "",
                        "checked-0",
                        "yes"));
        all.put("/admin/help-lines/rows", at -> new Press(at.owner().browser(), "/admin/help-lines/rows"));
        all.put("/admin/mail/later", at -> new Press(at.owner().browser(), "/admin/mail/later"));
        all.put("/admin/sponsorship", at -> new Press(at.owner().browser(), "/admin/sponsorship", "allowed", "yes"));
        all.put("/admin/embedding", at -> new Press(at.owner().browser(), "/admin/embedding", "allowed", "yes"));
        all.put(
                "/admin/mail/sender",
                at -> new Press(at.owner().browser(), "/admin/mail/sender", "name", "Ana and friends"));
        all.put("/admin/mail/test", at -> new Press(operator().browser(), "/admin/mail/test"));
        all.put(
                "/admin/communities",
                at -> new Press(
                        operator().browser(),
                        "/admin/communities",
                        Stream.of(
                                        "name",
                                        "Another",
                                        "slug",
                                        "another-" + at.community().slug(),
                                        "line",
                                        "A line",
                                        "condition",
                                        "eczema",
                                        "minimumAge",
                                        "16")
                                .toArray(String[]::new)));
    }

    private void staff(Map<String, Function<Stage, Press>> all) {
        all.put(
                "/admin/staff/invitations",
                at -> new Press(
                        at.owner().browser(), "/admin/staff/invitations", "email", fresh(at), "roles", "EDITOR"));
        all.put("/admin/staff/invitations/{id}/withdrawal", at -> {
            invited(at);
            var shown = at.owner().browser().get("/admin/staff").page();
            return new Press(
                    at.owner().browser(),
                    shown.selectFirst("form[action$=/withdrawal]").attr("action"));
        });
        all.put(
                "/admin/staff/{member:\\d+}",
                at -> new Press(
                        at.owner().browser(),
                        "/admin/staff/" + at.moderator().member().value()));
        all.put("/invitation/{token}", at -> {
            invited(at);
            return new Press(
                    make.visitor(at.community()), mailbox.lastTo(fresh(at)).link(), "firstName", "Bea", "password", "");
        });
    }

    private void invited(Stage at) {
        at.owner().browser().post("/admin/staff/invitations", "email", fresh(at), "roles", "EDITOR");
    }

    private Someone operator() {
        return make.staff(communities.all().getFirst(), Role.OWNER);
    }
}
