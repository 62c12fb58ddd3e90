package org.understory.moderation;

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

/** Tells authors what was decided about their words. A letter repeats none of them: it leads to the place where they stand. */
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

    @Transactional(propagation = Propagation.MANDATORY)
    void send(Site site, MemberId author, String path, Act.Kind kind, String reason) {
        var words = "moderation.letter." + kind.word();
        var draft = new Draft(
                messages.say("moderation.letter.subject"),
                messages.say("moderation.letter.hello"),
                switch (kind) {
                    case HIDDEN ->
                        List.of(
                                messages.say("moderation.letter.hidden.words", site.name()),
                                messages.say("moderation.letter.reason", reason));
                    case RESTORED -> List.of(messages.say("moderation.letter.restored.words", site.name()));
                },
                new Draft.Button(messages.say("moderation.letter.press"), path),
                List.of(messages.say(words + ".after")));
        members.personBehind(author).ifPresent(person -> letters.post(site, person, "moderation", draft));
    }
}
