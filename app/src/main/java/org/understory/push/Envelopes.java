package org.understory.push;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.mail.MailSettings;
import org.understory.mail.Mailers;
import org.understory.web.Messages;
import tools.jackson.databind.json.JsonMapper;

/** What a push service is told, which is as little as can be, and what only the device reads. */
@Component
class Envelopes {
    private final VapidKeys keys;
    private final Messages messages;
    private final Mailers mailers;
    private final JsonMapper json;
    private final String contact;

    Envelopes(
            VapidKeys keys,
            Messages messages,
            Mailers mailers,
            JsonMapper json,
            @Value("${understory.push.contact:}") String contact) {
        this.keys = keys;
        this.messages = messages;
        this.mailers = mailers;
        this.json = json;
        this.contact = contact;
    }

    Map<String, String> headers(OutgoingPush push, URI endpoint, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", keys.authorization(endpoint, contact()));
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Content-Encoding", "aes128gcm");
        headers.put("TTL", "" + push.lasts(now).toSeconds());
        headers.put("Urgency", push.urgency());
        headers.put("Topic", push.keys().topic(push.tag()));
        return headers;
    }

    /** By its number a device knows a message that arrives twice. */
    byte[] body(OutgoingPush push) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("title", push.hushed() ? messages.say("push.neutral.title") : push.title());
        shown.put("words", push.hushed() ? messages.say("push.neutral.words") : push.words());
        shown.put("path", push.path());
        shown.put("tag", push.tag());
        shown.put("id", push.id());
        return push.keys().encrypt(json.writeValueAsString(shown));
    }

    /** Whom a push service may write to when something is wrong with our messages; it is the same for all communities. */
    private String contact() {
        if (!contact.isBlank()) return contact.strip();
        return "mailto:" + mailers.settings().map(MailSettings::from).orElse("postmaster@localhost");
    }
}
