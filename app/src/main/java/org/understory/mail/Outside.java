package org.understory.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.web.Messages;
import org.understory.web.Site;

/**
 * What others can read of a letter on a locked screen or in a list: who sent it, what it is about, and its first words. A
 * community is often named after a condition, so its owner can choose another name for all letters, and each person can ask
 * for all three to tell nothing.
 *
 * @param beginning words that stand before the letter's own, as far as a list of letters shows them; or null
 */
record Outside(String sender, String subject, @Nullable String beginning) {
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    /** Signs that are not seen: without them, lists go on with the letter's own words. */
    private static final String NOTHING = "&#847;&zwnj;&nbsp;".repeat(80);

    static Outside of(Site site, String subject) {
        var chosen = site.senderName();
        return new Outside(chosen == null ? site.name() : chosen, subject, null);
    }

    /** An outside that tells nothing. */
    static Outside neutral(Site site, Messages messages) {
        var chosen = site.senderName();
        return new Outside(
                chosen == null ? messages.say("mail.neutral.sender") : chosen,
                messages.say("mail.neutral.subject"),
                messages.say("mail.neutral.beginning"));
    }

    /** A letter's words as they leave. */
    String text(String words) {
        return beginning == null ? words : beginning + "\n\n" + words;
    }

    /** A letter's page as it leaves: what a list shows of it is not seen on it. */
    String html(String page) {
        if (beginning == null) return page;
        var veil = "<div style=\"display:none;max-height:0;overflow:hidden\">" + beginning + NOTHING + "</div>";
        return BODY.matcher(page).replaceFirst(body -> Matcher.quoteReplacement(body.group() + veil));
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
