package org.understory.admin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.CommunityText;
import org.understory.communities.CommunityTexts;
import org.understory.communities.HelpLines;
import org.understory.mail.Mailers;
import org.understory.subject.Checkup;
import org.understory.web.Messages;

/** What owners set: where their communities answer, how letters leave, the texts and help lines that must not be missing. */
@Component
class SettingsCheckup implements Checkup {
    private static final int PATIENCE = 5_000;

    private final Communities communities;
    private final CommunityTexts texts;
    private final HelpLines helpLines;
    private final Mailers mailers;
    private final Messages messages;

    SettingsCheckup(
            Communities communities, CommunityTexts texts, HelpLines helpLines, Mailers mailers, Messages messages) {
        this.communities = communities;
        this.texts = texts;
        this.helpLines = helpLines;
        this.mailers = mailers;
        this.messages = messages;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(mail());
        if (communities.all().isEmpty()) findings.add(Finding.advice(messages.say("admin.doctor.empty")));
        for (var community : communities.all()) findings.addAll(of(community));
        return findings;
    }

    private Finding mail() {
        var settings = mailers.settings();
        if (settings.isEmpty()) return Finding.advice(messages.say("admin.doctor.mail.none"));
        var host = settings.get().host();
        var port = String.valueOf(settings.get().port());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, settings.get().port()), PATIENCE);
            return Finding.fine(messages.say("admin.doctor.mail", host, port));
        } catch (IOException | RuntimeException silent) {
            return Finding.wrong(messages.say("admin.doctor.mail.silent", host, port));
        }
    }

    private List<Finding> of(Community community) {
        var findings = new ArrayList<Finding>();
        var name = community.name();
        findings.add(
                community.baseUrl().startsWith("https://")
                        ? Finding.fine(messages.say("admin.doctor.address", name, community.baseUrl()))
                        : Finding.advice(messages.say("admin.doctor.address.local", name, community.baseUrl())));
        var published = texts.published(community.id());
        for (var kind : List.of(CommunityText.PRIVACY, CommunityText.TERMS, CommunityText.GUIDELINES)) {
            if (!published.contains(kind))
                findings.add(Finding.advice(messages.say("admin.doctor.text", name, kind.word())));
        }
        var lines = helpLines.of(community.id());
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.checkedAt() == null))
            findings.add(Finding.advice(messages.say("admin.doctor.help", name)));
        return findings;
    }
}
