package org.understory.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.people.Device;
import org.understory.subject.MemberId;

/** The devices on which members turned messages on. */
@Component("pushSubscriptions")
class Subscriptions {
    private final JdbcClient sql;
    private final Clock clock;

    Subscriptions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Subscription> of(MemberId member) {
        return sql.sql("""
                select id, sign_in_id, device, hushed, created_at
                  from push_subscriptions
                 where member_id = :member
                 order by id
                """)
                .param("member", member.value())
                .query(Subscription::from)
                .list();
    }

    /**
     * Turns messages on in the browser that asks. It has one subscription: an older one of it, and one that somebody else
     * left behind in it, ends. Asking twice at once is asking once.
     */
    @Transactional
    void add(MemberId member, long signIn, URI endpoint, DeviceKeys keys, Device device) {
        var hash = hash(endpoint);
        var hushed = sql.sql("""
                delete from push_subscriptions
                 where endpoint_hash = :hash
                    or sign_in_id = :signIn
                returning hushed and member_id = :member
                """)
                .param("hash", hash)
                .param("signIn", signIn)
                .param("member", member.value())
                .query(Boolean.class)
                .list()
                .contains(true);
        sql.sql("""
                insert into push_subscriptions (member_id, sign_in_id, endpoint, endpoint_hash, p256dh, auth, device, hushed,
                                                created_at, quiet_until)
                values (:member, :signIn, :endpoint, :hash, :p256dh, :auth, :device, :hushed, :now, :now)
                on conflict do nothing
                """)
                .param("member", member.value())
                .param("signIn", signIn)
                .param("endpoint", endpoint.toString())
                .param("hash", hash)
                .param("p256dh", keys.p256dh())
                .param("auth", keys.auth())
                .param("device", device.stored())
                .param("hushed", hushed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(MemberId member, long id) {
        sql.sql("delete from push_subscriptions where id = :id and member_id = :member")
                .param("id", id)
                .param("member", member.value())
                .update();
    }

    /** Chooses whether messages on this device only say that something waits; whether it is a device of this member. */
    boolean hush(MemberId member, long id, boolean hushed) {
        return sql.sql("update push_subscriptions set hushed = :hushed where id = :id and member_id = :member")
                        .param("hushed", hushed)
                        .param("id", id)
                        .param("member", member.value())
                        .update()
                == 1;
    }

    private static byte[] hash(URI endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(endpoint.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
