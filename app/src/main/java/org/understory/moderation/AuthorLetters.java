package org.understory.moderation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.members.Members;
import org.understory.subject.MemberId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Tells authors what was decided about their words or about them. A letter repeats none of their words. */
@Component
class AuthorLetters {
    private final Letters letters;
    private final Members members;
    private final Messages messages;

    AuthorLetters(Letters letters, Members members, Messages messages) {
        this.letters = letters;
        this.members = members;
        this.messages = messages;
    }

    /**
     * Nothing for what was left as it is, because nobody needs to learn that they were reported, nor for letting in
     * somebody whom another decision keeps out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(Site site, MemberId author, Thing thing, Act act, String because) {
        if (act.kind() == Act.Kind.LEFT) return;
        var draft = new Draft(
                messages.say(isAboutThem(act) ? "moderation.letter.account.subject" : "moderation.letter.subject"),
                messages.say("moderation.letter.hello"),
                paragraphs(site, act, because),
                new Draft.Button(messages.say("moderation.letter.press"), path(thing, act)),
                List.of(messages.say("moderation.letter." + act.told() + ".after")));
        members.personBehind(author).ifPresent(person -> letters.post(site, person, "moderation", draft));
    }

    private List<String> paragraphs(Site site, Act act, String because) {
        var all = new ArrayList<String>();
        all.add(messages.say("moderation.letter." + act.told() + ".words", site.name()));
        if (act.until() != null && act.reach() != Act.Reach.WITHOUT_EFFECT)
            all.add(messages.say("moderation.until", Row.when(act.until())));
        switch (act.kind()) {
            case HIDDEN, REMOVED, SUSPENDED -> all.add(messages.say("moderation.letter.reason", because));
            case RESTORED, LEFT, READMITTED -> {}
        }
        return all;
    }

    private static boolean isAboutThem(Act act) {
        return act.kind() == Act.Kind.SUSPENDED || act.kind() == Act.Kind.READMITTED;
    }

    private static String path(Thing thing, Act act) {
        return switch (act.kind()) {
            case HIDDEN, RESTORED ->
                thing.room() == null
                        ? "/settings/decisions"
                        : thing.room().authorsPlace(thing.on().id());
            case REMOVED, LEFT -> "/settings/decisions";
            case SUSPENDED -> act.reach() == Act.Reach.WITHOUT_EFFECT ? "/settings/decisions" : "/suspended";
            case READMITTED -> "/";
        };
    }
}
