package org.understory.push;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.Signals;
import org.understory.subject.MemberId;

/**
 * Takes messages for members' devices. A message is stored in the caller's transaction: it leaves when that commits, also
 * after a crash, and never if it does not commit.
 */
@Component
public class Pushes {
    static final String TOPIC = "pushes";

    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;

    Pushes(JdbcClient sql, Clock clock, Signals signals) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
    }

    /**
     * Sends a message to every device on which the member turned messages on.
     *
     * @return the number of these devices; 0 where the member has none
     */
    public int send(MemberId to, PushMessage message) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var devices = sql.sql("""
                insert into pushes (subscription_id, title, words, path, tag, urgency, created_at, next_attempt_at,
                                    expires_at)
                select id, :title, :words, :path, :tag, :urgency, :now, :now, :expires
                  from push_subscriptions
                 where member_id = :member
                """)
                .param("title", message.title())
                .param("words", message.words())
                .param("path", message.path())
                .param("tag", message.tag())
                .param("urgency", message.urgency().word())
                .param("now", now)
                .param("expires", now.plus(message.lasts()))
                .param("member", to.value())
                .update();
        if (devices > 0) signals.send(TOPIC, "waiting");
        return devices;
    }
}
