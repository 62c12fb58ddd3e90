package org.understory.people;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.subject.PersonId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Links with which a password is chosen anew. */
@Component
public class PasswordLetters {
    static final String PURPOSE = "password";
    private static final Duration LASTS = Duration.ofHours(2);

    private final Links links;
    private final Letters letters;
    private final Messages messages;

    PasswordLetters(Links links, Letters letters, Messages messages) {
        this.links = links;
        this.letters = letters;
        this.messages = messages;
    }

    /** Sends the link to the person's address. */
    @Transactional
    public void send(Site site, PersonId person) {
        letters.post(
                site,
                person,
                "password",
                new Draft(
                        messages.say("people.letter.password.subject"),
                        messages.say("people.letter.hello"),
                        List.of(messages.say("people.letter.password.words", site.name())),
                        new Draft.Button(messages.say("people.letter.password.press"), path(site, person)),
                        List.of(messages.say("people.letter.password.after"))));
    }

    /** A link's path on the site, for an operator who hands it over. It works for two hours and once. */
    public String path(Site site, PersonId person) {
        return "/sign-in/password/" + links.issue(person, site.id(), PURPOSE, null, "/", LASTS);
    }
}
