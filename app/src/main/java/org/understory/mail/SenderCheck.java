package org.understory.mail;

import java.util.ArrayList;
import java.util.List;
import org.understory.subject.Checkup.Finding;
import org.understory.web.Messages;

/** What a domain should say so that mailboxes believe the letters that come from it: SPF, DKIM, DMARC. */
record SenderCheck(String domain, Signing signing, DomainRecords records, Messages messages) {
    List<Finding> look() {
        var spf = records.texts(domain);
        if (spf.isEmpty()) return List.of(Finding.advice(messages.say("mail.checkup.dns", domain)));
        var findings = new ArrayList<Finding>();
        findings.add(has(spf.get(), "v=spf1") ? fine("SPF") : advice("mail.checkup.spf"));
        if (signing.publicKey().isPresent())
            findings.add(dkim(signing.publicKey().get()));
        var dmarc = records.texts("_dmarc." + domain).orElse(List.of());
        findings.add(has(dmarc, "v=DMARC1") ? fine("DMARC") : advice("mail.checkup.dmarc"));
        return findings;
    }

    private Finding dkim(String key) {
        var name = signing.selector() + "._domainkey." + domain;
        var told = records.texts(name).orElse(List.of()).stream()
                .anyMatch(text -> text.replaceAll("\\s", "").contains("p=" + key));
        return told ? fine("DKIM") : Finding.wrong(messages.say("mail.checkup.dkim", name, key));
    }

    private Finding fine(String what) {
        return Finding.fine(messages.say("mail.checkup.record", what, domain));
    }

    private Finding advice(String key) {
        return Finding.advice(messages.say(key, domain));
    }

    private static boolean has(List<String> texts, String beginning) {
        return texts.stream().anyMatch(text -> text.startsWith(beginning));
    }
}
