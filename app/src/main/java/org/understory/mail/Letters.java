package org.understory.mail;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.Signals;
import org.understory.subject.PersonId;
import org.understory.web.Site;
import org.understory.web.Sites;

/**
 * Takes letters to be sent. A letter is stored in the caller's transaction: it leaves when that commits, also after a
 * crash, and never if it does not commit.
 */
@Component
public class Letters {
    static final String TOPIC = "letters";

    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;
    private final Sites sites;
    private final Composition composition;

    Letters(JdbcClient sql, Clock clock, Signals signals, Sites sites, Composition composition) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
        this.sites = sites;
        this.composition = composition;
    }

    /** Composes a letter from its words and posts it. Nothing in it can be unsubscribed from: it answers a request. */
    public void post(Site site, PersonId to, String kind, Draft draft) {
        post(site, to, kind, draft, null);
    }

    /**
     * Composes a letter that one can unsubscribe from.
     *
     * @param unsubscribePath the path that ends letters of this kind at one click
     */
    public void post(Site site, PersonId to, String kind, Draft draft, @Nullable String unsubscribePath) {
        var html = composition.html(site, draft);
        post(new Letter(site.id(), to, kind, draft.subject(), composition.text(site, draft), html, unsubscribePath));
    }

    /** Posts a letter. */
    public void post(Letter letter) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                insert into letters (message_id, community_id, person_id, kind, subject, body_text, body_html,
                                     unsubscribe_path, created_at, next_attempt_at)
                values (:message, :community, :person, :kind, :subject, :text, :html, :unsubscribe, :now, :now)
                """)
                .param("message", messageId(letter))
                .param("community", letter.community().value())
                .param("person", letter.to().value())
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("unsubscribe", letter.unsubscribePath())
                .param("now", now)
                .update();
        signals.send(TOPIC, "waiting");
    }

    private String messageId(Letter letter) {
        var host = sites.find(letter.community())
                .map(site -> URI.create(site.baseUrl()).getHost())
                .orElse("localhost");
        return "<" + UUID.randomUUID() + "@" + host + ">";
    }
}
