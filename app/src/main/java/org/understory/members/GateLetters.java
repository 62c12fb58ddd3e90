package org.understory.members;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.communities.Community;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.people.Links;
import org.understory.subject.PersonId;
import org.understory.web.Messages;

/** The letters of the gate. Their subjects say nothing about a condition. */
@Component
class GateLetters {
    /** What the links are for. */
    static final String CONFIRM = "confirm";

    static final String RETURN = "return";

    private final Letters letters;
    private final Links links;
    private final Messages messages;

    GateLetters(Letters letters, Links links, Messages messages) {
        this.letters = letters;
        this.links = links;
        this.messages = messages;
    }

    /** Asks the owner of an address whether the entry is theirs; somebody who is subscribed already is told so. */
    void confirm(Community community, PersonId person, Entry entry, boolean subscribed) {
        var token = links.issue(person, community.id(), CONFIRM, entry.id(), entry.returnTo(), GateRules.LINK_LASTS);
        var kind = subscribed ? "members.letter.known" : "members.letter.confirm";
        letters.post(
                community, person, CONFIRM, draft(kind, community, entry.firstName(), "/subscribe/confirm/" + token));
    }

    /** Asks the owner of an address whether they wish to be a member; who is one already is only let in. */
    void join(Community community, PersonId person, long entry, String returnTo, boolean member) {
        var token = links.issue(person, community.id(), CONFIRM, entry, returnTo, GateRules.LINK_LASTS);
        var kind = member ? "members.letter.known" : "members.letter.join";
        letters.post(community, person, CONFIRM, draft(kind, community, "", "/subscribe/confirm/" + token));
    }

    /** Leads a subscriber back in. */
    void wayBack(Community community, PersonId person, String returnTo) {
        var token = links.issue(person, community.id(), RETURN, null, returnTo, GateRules.RETURN_LASTS);
        letters.post(
                community, person, RETURN, draft("members.letter.back", community, "", "/subscribe/return/" + token));
    }

    private Draft draft(String kind, Community community, String name, String path) {
        var greeting =
                mayGreet(name) ? messages.say("members.letter.dear", name) : messages.say("members.letter.hello");
        return new Draft(
                messages.say(kind + ".subject"),
                greeting,
                List.of(messages.say(kind + ".words", community.name())),
                new Draft.Button(messages.say(kind + ".press"), path),
                List.of(messages.say(kind + ".after", community.name())));
    }

    /** A name that could be an address or an advertisement is left out: anybody may type anybody's e-mail address. */
    static boolean mayGreet(String name) {
        return !name.isEmpty() && name.length() <= 40 && !name.matches("(?s).*([:/@]|\\.\\S|\\d{4}|www).*");
    }
}
