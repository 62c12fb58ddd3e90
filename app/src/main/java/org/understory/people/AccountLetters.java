package org.understory.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sites;

/** Letters that say what happened to an account. Their subjects name no community and no condition. */
@Component
class AccountLetters {
    private final Letters letters;
    private final Sites sites;
    private final Messages messages;

    AccountLetters(Letters letters, Sites sites, Messages messages) {
        this.letters = letters;
        this.sites = sites;
        this.messages = messages;
    }

    /**
     * Posts a letter in the caller's transaction. Its words stand under {@code people.letter.<kind>}; the first thing that
     * fills them in is the community's name.
     *
     * @param path where its button leads, or null for a letter that asks for nothing
     */
    void send(PersonId to, CommunityId community, String kind, @Nullable String path, Object... args) {
        var site = sites.find(community).orElseThrow(NotFound::new);
        var filled = new Object[args.length + 1];
        filled[0] = site.name();
        System.arraycopy(args, 0, filled, 1, args.length);
        var key = "people.letter." + kind;
        letters.post(
                site,
                to,
                "account-" + kind,
                new Draft(
                        messages.say(key + ".subject"),
                        messages.say("people.letter.hello"),
                        List.of(messages.say(key + ".words", filled)),
                        path == null ? null : new Draft.Button(messages.say(key + ".press"), path),
                        List.of(messages.say(key + ".after", filled))));
    }
}
