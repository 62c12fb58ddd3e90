package org.understory.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Makes the two forms of a letter from its words: plain text, which always says everything, and simple HTML. */
@Component
class Composition {
    private final TemplateEngine templates;
    private final Messages messages;

    Composition(TemplateEngine templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    String html(Site site, Draft draft) {
        var output = new StringOutput();
        templates.render("mail/letter.jte", Map.of("site", site, "draft", draft, "messages", messages), output);
        return output.toString();
    }

    String text(Site site, Draft draft) {
        var text = new StringBuilder(draft.greeting()).append("\n\n");
        draft.before().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (draft.button() instanceof Draft.Button button) {
            text.append(button.label())
                    .append(":\n")
                    .append(site.url(button.path()))
                    .append("\n\n");
        }
        draft.after().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        return text.append("-- \n")
                .append(messages.say("mail.footer", site.name()))
                .append("\n")
                .append(site.url("/"))
                .append("\n")
                .append(site.contact() == null ? "" : messages.say("mail.contact", site.contact()) + "\n")
                .toString();
    }
}
