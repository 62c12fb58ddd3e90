package org.understory.newsletters;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.mail.MailingReader;
import org.understory.mail.MailingReaders;
import org.understory.mail.Recipients;
import org.understory.members.NewsletterReader;
import org.understory.members.NewsletterReaders;
import org.understory.members.Unsubscribing;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Who gets an issue: who wants the newsletter, is in its segment, wishes its topics, and had none lately if once a month is enough. */
@Component
class Readership implements MailingReaders {
    static final String KIND = "newsletter";

    /** A little less than a month, so that the first issue of each month reaches those who want one a month. */
    private static final Duration A_MONTH = Duration.ofDays(27);

    private static final String CHOSEN = """
            select reader.member_id, reader.person_id
              from newsletter_readers(:community) reader
              left join newsletter_wishes wish on wish.member_id = reader.member_id
             where (:segment = 'everybody' or (:segment = 'members') = reader.has_face)
               and (cardinality(cast(:topics as bigint[])) = 0
                    or cardinality(coalesce(wish.topics, '{}')) = 0
                    or wish.topics && cast(:topics as bigint[]))
               and (wish.frequency is distinct from 'monthly'
                    or wish.last_issue_at is null
                    or wish.last_issue_at < :lately)
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final NewsletterReaders readers;
    private final Unsubscribing unsubscribing;

    Readership(JdbcClient sql, Clock clock, NewsletterReaders readers, Unsubscribing unsubscribing) {
        this.sql = sql;
        this.clock = clock;
        this.readers = readers;
        this.unsubscribing = unsubscribing;
    }

    Recipients of(Issue issue) {
        return new Recipients("""
                select member_id, person_id, mail_domain(person_id) as domain
                  from (%s) wanted
                """.formatted(CHOSEN), parameters(issue));
    }

    /** Notes that those who want one issue a month have theirs. In the transaction in which it is sent. */
    void sent(Issue issue) {
        sql.sql("""
                update newsletter_wishes
                   set last_issue_at = :now
                 where frequency = 'monthly'
                   and member_id in (select member_id from (%s) wanted)
                """.formatted(CHOSEN))
                .params(parameters(issue))
                .param("now", now())
                .update();
    }

    private Map<String, Object> parameters(Issue issue) {
        return Map.of(
                "community", issue.community().value(),
                "segment", issue.segment().word(),
                "topics", issue.topics().toArray(Long[]::new),
                "lately", now().minus(A_MONTH));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<MemberId, MailingReader> of(CommunityId community, Collection<MemberId> members) {
        var found = new HashMap<MemberId, MailingReader>();
        readers.of(community, members).forEach((member, reader) -> {
            if (reader.wanted()) found.put(member, copy(member, reader));
        });
        return found;
    }

    @Override
    public void complained(CommunityId community, MemberId reader) {
        readers.stop(reader);
    }

    /** What is personal in the copy of one reader. */
    MailingReader copy(MemberId member, NewsletterReader reader) {
        return new MailingReader(
                reader.firstName(),
                reader.neutral(),
                unsubscribing.path(member),
                PreferencesPages.PATH + unsubscribing.token(member, PreferencesPages.SIGNED));
    }
}
