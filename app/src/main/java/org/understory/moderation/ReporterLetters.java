package org.understory.moderation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.subject.PersonId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Tells those who reported something that it came in, and that it was decided. Nothing in a letter says what it was about. */
@Component
class ReporterLetters {
    private static final String KIND = "report";

    private final Letters letters;
    private final Messages messages;

    ReporterLetters(Letters letters, Messages messages) {
        this.letters = letters;
        this.messages = messages;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void received(Site site, PersonId person) {
        letters.post(site, person, KIND, draft("moderation.letter.received", site));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Site site, List<PersonId> people, Act.Kind kind) {
        var draft = draft("moderation.letter.decided." + (kind == Act.Kind.LEFT ? "left" : "acted"), site);
        for (var person : people) letters.post(site, person, KIND, draft);
    }

    private Draft draft(String words, Site site) {
        return new Draft(
                messages.say("moderation.letter.report.subject"),
                messages.say("moderation.letter.hello"),
                List.of(messages.say(words, site.name())),
                null,
                List.of(messages.say("moderation.letter.report.after")));
    }
}
