package org.understory.articles;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.web.Messages;

/** Says with a title who pays for a text, where there is nothing but a title. */
@Component
class SponsorMark {
    private final Messages messages;

    SponsorMark(Messages messages) {
        this.messages = messages;
    }

    String with(String title, @Nullable String sponsor) {
        return sponsor == null ? title : title + " (" + messages.say("articles.sponsored", sponsor) + ")";
    }
}
