package org.understory.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.subject.PersonId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Letters to those who work at the desk. They name no article: a title can tell of a condition. */
@Component
class DeskLetters {
    private final Letters letters;
    private final Messages messages;

    DeskLetters(Letters letters, Messages messages) {
        this.letters = letters;
        this.messages = messages;
    }

    void asked(Site site, PersonId reviewer, String path) {
        send(site, reviewer, "asked", path);
    }

    void signed(Site site, PersonId asker, String path) {
        send(site, asker, "signed", path);
    }

    void changes(Site site, PersonId asker, String path) {
        send(site, asker, "changes", path);
    }

    /** @param days 30 or 7 */
    void due(Site site, PersonId to, int days, String path) {
        send(site, to, days == 7 ? "due7" : "due30", path);
    }

    private void send(Site site, PersonId to, String what, String path) {
        var words = "desk.letter." + what;
        letters.post(
                site,
                to,
                "desk",
                new Draft(
                        messages.say(words + ".subject"),
                        messages.say("desk.letter.hello"),
                        List.of(messages.say(words + ".words", site.name())),
                        new Draft.Button(messages.say("desk.letter.press"), path),
                        List.of(messages.say("desk.letter.after"))));
    }
}
