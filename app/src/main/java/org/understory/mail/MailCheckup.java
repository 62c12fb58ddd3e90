package org.understory.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.subject.Checkup;
import org.understory.web.Messages;

/** Whether letters can leave. */
@Component
class MailCheckup implements Checkup {
    private final Mailers mailers;
    private final Messages messages;

    MailCheckup(Mailers mailers, Messages messages) {
        this.mailers = mailers;
        this.messages = messages;
    }

    @Override
    public List<Finding> look() {
        var settings = mailers.settings();
        if (settings.isEmpty()) return List.of(Finding.advice(messages.say("mail.checkup.none", mailers.folder())));
        var server = settings.get().host() + ":" + settings.get().port();
        try (var round = mailers.carrier().open()) {
            return List.of(Finding.fine(messages.say("mail.checkup.fine", server)));
        } catch (Carrier.Unreachable unreachable) {
            return List.of(Finding.wrong(
                    messages.say("mail.checkup.wrong", server, String.valueOf(unreachable.getMessage()))));
        }
    }
}
