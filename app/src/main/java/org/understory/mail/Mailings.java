package org.understory.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.web.Sites;

/**
 * Letters to many: the newsletter. A mailing is stored with all its recipients in the caller's transaction and leaves when
 * that commits, also after a crash. Each recipient gets it once; one that was in the air when something died goes once more
 * under the same Message-ID, and that is recorded.
 */
@Component
public class Mailings {
    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;
    private final Letters letters;
    private final Sites sites;

    Mailings(JdbcClient sql, Clock clock, Signals signals, Letters letters, Sites sites) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
        this.letters = letters;
        this.sites = sites;
    }

    /** How many would get it now. */
    public int count(Recipients to) {
        return sql.sql("select count(*) from (" + to.select() + ") chosen")
                .params(to.parameters())
                .query(Integer.class)
                .single();
    }

    /** Begins to send: to those whom the question finds now. */
    @Transactional
    public MailingId begin(Mailing mailing, Recipients to) {
        var id = sql.sql("""
                insert into mailings (community_id, kind, subject, body_text, body_html, created_at)
                values (:community, :kind, :subject, :text, :html, :now)
                returning id
                """)
                .param("community", mailing.community().value())
                .param("kind", mailing.kind())
                .param("subject", mailing.subject())
                .param("text", mailing.text())
                .param("html", mailing.html())
                .param("now", now())
                .query(Long.class)
                .single();
        var total = sql.sql("""
                insert into mailing_recipients (mailing_id, person_id, member_id, domain, next_attempt_at)
                select :mailing, person_id, member_id, coalesce(domain, 0), :now
                  from (""" + to.select() + """
                  ) chosen
                 order by member_id
                """)
                .params(to.parameters())
                .param("mailing", id)
                .param("now", now())
                .update();
        sql.sql("update mailings set total = :total, ended_at = case when :total = 0 then :now end where id = :id")
                .param("total", total)
                .param("now", now())
                .param("id", id)
                .update();
        signals.send(Letters.TOPIC, "mailing");
        return new MailingId(id);
    }

    /** The copy of one reader, for looking at it. */
    public Mailing copy(Mailing mailing, MailingReader reader) {
        var filled = new Filling(sites.find(mailing.community()).orElseThrow(), reader);
        return new Mailing(
                mailing.community(),
                mailing.kind(),
                mailing.subject(),
                filled.text(mailing.text()),
                filled.html(mailing.html()));
    }

    /**
     * Sends one copy over the ordinary outbox, to see how it arrives.
     *
     * @param subject says that it is a test
     */
    public void test(Mailing mailing, PersonId to, MailingReader reader, String subject) {
        var copy = copy(mailing, reader);
        letters.post(new Letter(
                mailing.community(), to, mailing.kind(), subject, copy.text(), copy.html(), reader.unsubscribePath()));
    }

    /** How far a mailing has come; nothing if it is not of this community. */
    public Optional<MailingProgress> progress(CommunityId community, MailingId mailing) {
        return sql.sql("""
                select total, sent, failed, suppressed, doubtful, again, bounced, paused_at, paused_because, ended_at
                  from mailings
                 where id = :id
                   and community_id = :community
                """)
                .param("id", mailing.value())
                .param("community", community.value())
                .query((row, n) -> new MailingProgress(
                        row.getInt("total"),
                        row.getInt("sent"),
                        row.getInt("failed"),
                        row.getInt("suppressed"),
                        row.getInt("doubtful"),
                        row.getInt("again"),
                        row.getInt("bounced"),
                        row.getTimestamp("paused_at") != null,
                        row.getString("paused_because"),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant()))
                .optional();
    }

    /** Why letters of a mailing failed, by the code that the mail servers gave, the most frequent first. */
    public Map<String, Integer> failures(MailingId mailing) {
        var found = new java.util.LinkedHashMap<String, Integer>();
        sql.sql("""
                select last_error, count(*) as times
                  from mailing_recipients
                 where mailing_id = :id
                   and state = 'failed'
                 group by last_error
                 order by times desc, last_error
                 limit 20
                """).param("id", mailing.value()).query(row -> {
            found.put(String.valueOf(row.getString("last_error")), row.getInt("times"));
        });
        return found;
    }

    /** Holds a mailing; what is being handed over at this moment, a few hundred at most, still leaves. */
    @Transactional
    public void pause(CommunityId community, MailingId mailing) {
        paused(community, mailing, now());
    }

    /** Goes on with a mailing. */
    @Transactional
    public void resume(CommunityId community, MailingId mailing) {
        paused(community, mailing, null);
        signals.send(Letters.TOPIC, "mailing");
    }

    private void paused(
            CommunityId community, MailingId mailing, @org.jspecify.annotations.Nullable OffsetDateTime since) {
        sql.sql("""
                update mailings
                   set paused_at = :since, paused_because = null
                 where id = :id
                   and community_id = :community
                   and ended_at is null
                """)
                .param("since", since, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", mailing.value())
                .param("community", community.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
