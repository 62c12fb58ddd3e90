package org.understory.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.understory.jobs.Job;

/**
 * The mailbox to which letters come back, where the operator names one: {@code understory.mail.bounces.host},
 * {@code .port}, {@code .user}, {@code .password}, {@code .security} (tls or none). Reports about our letters are deleted
 * once they are taken; what else comes there is left, and marked as read.
 */
@Component
class BounceMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int AT_ONCE = 500;

    private final Environment environment;
    private final Bounces bounces;

    BounceMailbox(Environment environment, Bounces bounces) {
        this.environment = environment;
        this.bounces = bounces;
    }

    boolean isSet() {
        return !property("host", "").isEmpty();
    }

    /** Takes what has come. A report may be taken twice after a crash, which changes nothing. */
    void look() {
        if (!isSet()) return;
        var tls = !property("security", "tls").equals("none");
        var protocol = tls ? "imaps" : "imap";
        try (var store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(
                    property("host", ""),
                    Integer.parseInt(property("port", tls ? "993" : "143")),
                    property("user", ""),
                    property("password", ""));
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                take(folder);
            }
        } catch (MessagingException away) {
            LOG.warn(
                    "The mailbox for letters that came back cannot be read ({})",
                    away.getClass().getSimpleName());
        }
    }

    private void take(Folder folder) throws MessagingException {
        var found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        int taken = 0;
        for (int i = 0; i < Math.min(found.length, AT_ONCE); i++) {
            var message = found[i];
            var bounce = message instanceof MimeMessage letter ? BounceLetter.read(letter) : null;
            var ours = bounce != null && bounce.filter(bounces::take).isPresent();
            message.setFlag(ours ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
            if (ours) taken++;
        }
        if (taken > 0) LOG.info("{} letters came back", taken);
    }

    private static Properties settings(String protocol) {
        var properties = new Properties();
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.put("mail." + protocol + "." + limit, "20000");
        return properties;
    }

    private String property(String name, String otherwise) {
        return environment.getProperty("understory.mail.bounces." + name, otherwise);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Rounds {
        @Bean
        Job lookForBounces(BounceMailbox mailbox) {
            return new Job("look-for-bounces", Duration.ofMinutes(5), mailbox::look);
        }
    }
}
