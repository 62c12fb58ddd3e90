package org.understory;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.updates.Wall;

/** A first good press of the forms that are there for members. */
@Component
class ButtonsOfMembers {
    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final People people;

    ButtonsOfMembers(CommunityMaker make, Mailbox mailbox, People people) {
        this.make = make;
        this.mailbox = mailbox;
        this.people = people;
    }

    void into(Map<String, Function<Stage, Press>> all) {
        updates(all);
        ties(all);
        profile(all);
        address(all);
        messages(all);
        notifications(all);
    }

    private void updates(Map<String, Function<Stage, Press>> all) {
        all.put("/updates", at -> new Press(fern(at).browser(), "/updates", "text", "A good day"));
        all.put("/updates/{id:[0-9]+}", at -> {
            var fern = fern(at);
            var id = Wall.posted(fern.browser(), "A good day");
            return PressedButtons.form(fern.browser(), "/updates/" + id + "/edit", "text", "A better day");
        });
        all.put("/updates/{id:[0-9]+}/deletion", at -> {
            var fern = fern(at);
            return new Press(fern.browser(), "/updates/" + Wall.posted(fern.browser(), "A good day") + "/deletion");
        });
        all.put("/updates/{id:[0-9]+}/pin", at -> {
            var id = Wall.posted(fern(at).browser(), "Welcome");
            return new Press(at.moderator().browser(), "/updates/" + id + "/pin", "pinned", "yes");
        });
        all.put("/reactions", at -> {
            var id = Wall.posted(fern(at).browser(), "A good day");
            return new Press(otter(at).browser(), "/reactions", "on", "update:" + id, "give", "hug");
        });
    }

    private void notifications(Map<String, Function<Stage, Press>> all) {
        all.put("/notifications/seen", at -> new Press(fern(at).browser(), "/notifications/seen"));
        all.put(
                "/settings/notifications",
                at -> PressedButtons.form(fern(at).browser(), "/settings/notifications", "pace-reply", "weekly"));
    }

    private void ties(Map<String, Function<Stage, Press>> all) {
        for (var act : new String[] {"follow", "mute", "block"}) {
            all.put("/members/{handle}/" + act, at -> {
                fern(at);
                return new Press(otter(at).browser(), "/members/fern/" + act);
            });
        }
        all.put("/moderation/members/{handle}/memorial", at -> {
            fern(at);
            return new Press(at.moderator().browser(), "/moderation/members/fern/memorial");
        });
    }

    private void profile(Map<String, Function<Stage, Press>> all) {
        all.put(
                "/settings/profile",
                at -> PressedButtons.form(fern(at).browser(), "/settings/profile", "place", "Wales"));
        all.put("/join/topics", at -> new Press(fern(at).browser(), "/join/topics", "topics", "diet"));
        all.put("/settings/avatar/drawing", at -> new Press(fern(at).browser(), "/settings/avatar/drawing"));
    }

    private void address(Map<String, Function<Stage, Press>> all) {
        all.put("/settings/email", at -> changing(at, "/settings/email"));
        all.put("/settings/email/stop", at -> {
            changing(at, "/settings/email").send();
            return new Press(at.ana().browser(), "/settings/email/stop");
        });
        all.put("/email-change/{end}/{token}", at -> new Press(at.ana().browser(), link(at)));
        all.put("/email-change/{end}/{token}/stop", at -> new Press(at.ana().browser(), link(at) + "/stop"));
    }

    private void messages(Map<String, Function<Stage, Press>> all) {
        all.put("/messages/new", at -> {
            otter(at);
            return new Press(fern(at).browser(), "/messages/new", "to", "otter", "text", "Hello");
        });
        all.put("/messages/{id:[0-9]+}", at -> {
            var fern = fern(at);
            return new Press(fern.browser(), group(at, fern, otter(at)), "text", "And how are you?");
        });
        for (var answer : new String[] {"acceptance", "refusal"}) {
            all.put("/messages/{id:[0-9]+}/" + answer, at -> {
                var otter = otter(at);
                return new Press(otter.browser(), group(at, fern(at), otter) + "/" + answer);
            });
        }
        inGroup(all, "settings", "keeps", "year");
        inGroup(all, "name", "name", "Night owls");
        inGroup(all, "people", "to", "heron");
        inGroup(all, "departure");
    }

    private void inGroup(Map<String, Function<Stage, Press>> all, String act, String... fields) {
        all.put("/messages/{id:[0-9]+}/" + act, at -> {
            var fern = fern(at);
            make.member(at.community(), "heron");
            return new Press(fern.browser(), group(at, fern, otter(at)) + "/" + act, fields);
        });
    }

    /** A group into which the second and one more are asked; its path. */
    private String group(Stage at, Someone from, Someone to) {
        make.member(at.community(), "badger");
        var sent = from.browser().post("/messages/new", "to", "otter badger", "text", "Hello " + to.firstName());
        return sent.location().replaceFirst("#.*", "");
    }

    private Press changing(Stage at, String path) {
        return new Press(
                at.ana().browser(), path, "email", "new@" + at.community().slug() + ".test");
    }

    private String link(Stage at) {
        changing(at, "/settings/email").send();
        var old = people.email(at.ana().person()).map(Email::value).orElseThrow();
        return mailbox.lastTo(old).link();
    }

    private Someone fern(Stage at) {
        return make.member(at.community(), "fern");
    }

    private Someone otter(Stage at) {
        return make.member(at.community(), "otter");
    }
}
