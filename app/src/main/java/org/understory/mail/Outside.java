package org.understory.mail;

import org.springframework.stereotype.Component;
import org.understory.web.Messages;
import org.understory.web.Site;

/**
 * What others can read of a letter on a locked screen or in a list: who sent it and what it is about. A community is often
 * named after a condition, so its owner can choose another name for all letters, and each person can ask for both to tell
 * nothing.
 */
record Outside(String sender, String subject) {
    static Outside of(Site site, String subject) {
        var chosen = site.senderName();
        return new Outside(chosen == null ? site.name() : chosen, subject);
    }

    /** An outside that tells nothing. */
    static Outside neutral(Site site, Messages messages) {
        var chosen = site.senderName();
        return new Outside(
                chosen == null ? messages.say("mail.neutral.sender") : chosen, messages.say("mail.neutral.subject"));
    }

    /** Composes the outside of letters. */
    @Component
    static class Covers {
        private final Discretion discretion;
        private final Messages messages;

        Covers(Discretion discretion, Messages messages) {
            this.discretion = discretion;
            this.messages = messages;
        }

        Outside of(OutgoingLetter letter, Site site) {
            if (!discretion.isWanted(letter.to(), letter.community())) return Outside.of(site, letter.subject());
            return neutral(site, messages);
        }
    }
}
