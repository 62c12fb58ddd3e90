package org.understory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.comments.OneComment;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.members.AtTheGate;
import org.understory.people.Email;
import org.understory.people.Passwords;
import org.understory.people.People;

/** A first good press of every form of the site, by the address that it is sent to. */
@Component
class PressedButtons {
    private static final String PASSWORD = "herons wade at low tide";

    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final People people;
    private final Passwords passwords;
    private final OneComment comments;
    private final Map<String, Function<Stage, Press>> all = new LinkedHashMap<>();

    PressedButtons(
            CommunityMaker make,
            Mailbox mailbox,
            People people,
            Passwords passwords,
            OneComment comments,
            ButtonsOfAdmin admin,
            ButtonsOfMembers members,
            ButtonsOfQuestions questions,
            ButtonsOfDevices devices,
            ButtonsOfNewsletters newsletters,
            ButtonsOfTheDesk desk) {
        this.make = make;
        this.mailbox = mailbox;
        this.people = people;
        this.passwords = passwords;
        this.comments = comments;
        theGate();
        comments();
        ownAccount();
        admin.into(all);
        members.into(all);
        questions.into(all);
        devices.into(all);
        newsletters.into(all);
        desk.into(all);
    }

    /** A community of its own, with an owner, a moderator and a subscriber. */
    record Stage(Community community, Someone owner, Someone moderator, Someone ana) {}

    /** A form, filled in; names and values in turn. */
    record Press(Reader browser, String path, String... fields) {
        Reader.Shown send() {
            return browser.post(path, fields);
        }
    }

    Map<String, Function<Stage, Press>> all() {
        return all;
    }

    Stage stage() {
        var community = make.community();
        return new Stage(
                community,
                make.staff(community, Role.OWNER),
                make.staff(community, Role.MODERATOR),
                make.subscriber(community, "Ana"));
    }

    private void theGate() {
        all.put("/subscribe", at -> {
            var proof = AtTheGate.solved(make.visitor(at.community()));
            var policy = at.community().privacyVersion() + " " + at.community().termsVersion();
            return new Press(
                    make.visitor(at.community()),
                    "/subscribe",
                    Stream.of("name", "Bea", "email", fresh(at), "consent", "yes", "policy", policy, "altcha", proof)
                            .toArray(String[]::new));
        });
        all.put("/subscribe/resend", at -> new Press(subscribing(at).reader(), "/subscribe/resend"));
        all.put("/subscribe/confirm/{token}", at -> {
            var gate = subscribing(at);
            return new Press(gate.reader(), mailbox.lastTo(fresh(at)).link());
        });
        all.put(
                "/subscribe/return",
                at -> new Press(make.visitor(at.community()), "/subscribe/return", "email", email(at.ana())));
        all.put("/subscribe/return/{token}", at -> {
            var visitor = make.visitor(at.community());
            visitor.post("/subscribe/return", "email", email(at.ana()));
            return new Press(visitor, mailbox.lastTo(email(at.ana())).link());
        });
    }

    private void comments() {
        all.put(
                "/comments",
                at -> new Press(at.ana().browser(), "/comments", comments.fields(at.community(), "Words")));
        all.put("/comments/{id:[0-9]+}", at -> {
            var id = comments.by(at.ana(), at.community());
            return form(at.ana().browser(), "/comments/" + id + "/edit", "text", "Other words");
        });
        all.put("/comments/{id:[0-9]+}/deletion", at -> {
            var id = comments.by(at.ana(), at.community());
            return form(at.ana().browser(), "/comments/" + id + "/deletion");
        });
        all.put(
                "/moderation/{plural:[a-z]+}/{id:[0-9]+}/{act:hiding|restoring|removal|leaving|suspension|readmission}",
                at -> {
                    var id = comments.by(at.ana(), at.community());
                    return form(at.moderator().browser(), "/moderation/comments/" + id, "reason", "Too much");
                });
        all.put("/reports", at -> {
            var id = comments.by(at.ana(), at.community());
            return new Press(at.moderator().browser(), "/reports", "on", "comment:" + id, "ground", "spam");
        });
    }

    private void ownAccount() {
        all.put("/settings", at -> form(at.ana().browser(), "/settings", "name", "Anna"));
        all.put("/settings/leave", at -> new Press(at.ana().browser(), "/settings/leave", "sure", "yes"));
        all.put("/settings/data/erasure", at -> new Press(at.ana().browser(), "/settings/data/erasure"));
        all.put("/erasure/{token}", at -> {
            at.ana().browser().post("/settings/data/erasure");
            return new Press(at.ana().browser(), mailbox.lastTo(email(at.ana())).link());
        });
        all.put("/settings/password", at -> {
            passwords.set(at.ana().person(), PASSWORD);
            return new Press(signedIn(at), "/settings/password", "current", PASSWORD, "password", PASSWORD);
        });
        all.put("/sign-in", at -> {
            passwords.set(at.ana().person(), PASSWORD);
            return new Press(make.visitor(at.community()), "/sign-in", "email", email(at.ana()), "password", PASSWORD);
        });
        all.put("/settings/devices/{id}/sign-out", at -> {
            passwords.set(at.ana().person(), PASSWORD);
            var here = signedIn(at);
            signedIn(at);
            var other = here.get("/settings/devices").page().select("form.card").stream()
                    .filter(card -> card.select(".chip").isEmpty())
                    .findFirst()
                    .orElseThrow();
            return new Press(here, other.attr("action"));
        });
        all.put(
                "/join",
                at -> form(
                        at.ana().browser(),
                        "/join",
                        Stream.of(
                                        "handle",
                                        "moss_" + at.ana().member().value(),
                                        "relation",
                                        "has",
                                        "agree",
                                        "yes",
                                        "health",
                                        "yes")
                                .toArray(String[]::new)));
        all.put(
                "/settings/devices/others/sign-out",
                at -> new Press(at.ana().browser(), "/settings/devices/others/sign-out"));
        all.put("/settings/devices/letters", at -> new Press(at.ana().browser(), "/settings/devices/letters"));
        all.put("/sign-out", at -> new Press(at.ana().browser(), "/sign-out"));
        all.put(
                "/sign-in/password",
                at -> new Press(make.visitor(at.community()), "/sign-in/password", "email", email(at.ana())));
        all.put("/sign-in/password/{token}", at -> {
            var visitor = make.visitor(at.community());
            visitor.post("/sign-in/password", "email", email(at.ana()));
            return new Press(visitor, mailbox.lastTo(email(at.ana())).link(), "password", PASSWORD);
        });
    }

    private AtTheGate subscribing(Stage at) {
        var gate = AtTheGate.of(at.community()).email(fresh(at)).working();
        gate.press();
        return gate;
    }

    private Reader signedIn(Stage at) {
        var browser = make.visitor(at.community());
        browser.post("/sign-in", "email", email(at.ana()), "password", PASSWORD);
        return browser;
    }

    private String email(Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }

    static String fresh(Stage at) {
        return "bea@" + at.community().slug() + ".test";
    }

    /** The form of a page as it is there, with some fields filled in. */
    static Press form(Reader browser, String path, String... fields) {
        var form = browser.get(path).page().selectFirst("main form[method=post]");
        return new Press(browser, form.attr("action"), Reader.filled(form, fields));
    }
}
