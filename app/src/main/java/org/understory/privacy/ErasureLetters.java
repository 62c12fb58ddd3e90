package org.understory.privacy;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.people.Links;
import org.understory.subject.PersonId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** The letter with which a person confirms that they want to be forgotten: a browser left open is not enough. */
@Component
class ErasureLetters {
    static final String PURPOSE = "erasure";
    private static final Duration LASTS = Duration.ofHours(24);

    private final Links links;
    private final Letters letters;
    private final Messages messages;

    ErasureLetters(Links links, Letters letters, Messages messages) {
        this.links = links;
        this.letters = letters;
        this.messages = messages;
    }

    @Transactional
    void send(Site site, PersonId person) {
        var token = links.issue(person, site.id(), PURPOSE, null, "/", LASTS);
        letters.post(
                site,
                person,
                PURPOSE,
                new Draft(
                        messages.say("privacy.letter.subject"),
                        messages.say("people.letter.hello"),
                        List.of(messages.say("privacy.letter.words", site.name())),
                        new Draft.Button(messages.say("privacy.letter.press"), "/erasure/" + token),
                        List.of(messages.say("privacy.letter.after"))));
    }
}
