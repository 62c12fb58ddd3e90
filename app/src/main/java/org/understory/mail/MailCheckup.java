package org.understory.mail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.subject.Checkup;
import org.understory.web.Messages;

/** Whether letters can leave. */
@Component
class MailCheckup implements Checkup {
    private final Mailers mailers;
    private final Messages messages;

    private final Signing signing;
    private final boolean asksDns;

    MailCheckup(
            Mailers mailers,
            Messages messages,
            Signing signing,
            @Value("${understory.doctor.dns:false}") boolean asksDns) {
        this.mailers = mailers;
        this.messages = messages;
        this.signing = signing;
        this.asksDns = asksDns;
    }

    @Override
    public List<Finding> look() {
        var settings = mailers.settings();
        if (settings.isEmpty()) return List.of(Finding.advice(messages.say("mail.checkup.none", mailers.folder())));
        var findings = new ArrayList<Finding>();
        findings.add(server(settings.get()));
        if (signing.isWanted() && signing.publicKey().isEmpty())
            findings.add(Finding.wrong(messages.say("mail.checkup.key", signing.file())));
        var from = settings.get().from();
        var domain = from.substring(from.lastIndexOf('@') + 1);
        if (asksDns) findings.addAll(new SenderCheck(domain, signing, DomainRecords.ofThisMachine(), messages).look());
        else findings.add(Finding.advice(messages.say("mail.checkup.records", domain)));
        return findings;
    }

    private Finding server(MailSettings settings) {
        var server = settings.host() + ":" + settings.port();
        try (var round = mailers.carrier().open()) {
            return Finding.fine(messages.say("mail.checkup.fine", server));
        } catch (Carrier.Unreachable unreachable) {
            return Finding.wrong(messages.say("mail.checkup.wrong", server, String.valueOf(unreachable.getMessage())));
        }
    }
}
