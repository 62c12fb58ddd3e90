package org.understory.mail;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/**
 * What comes back. To an address that refuses for good nothing is sent for a while, and whoever marks a letter to many as
 * unwanted gets no more of that kind.
 */
@Component
class Bounces {
    private final JdbcClient sql;
    private final MailKey key;
    private final AddressBook addresses;
    private final Suppressions suppressions;
    private final ObjectProvider<MailingReaders> readers;

    Bounces(
            JdbcClient sql,
            MailKey key,
            AddressBook addresses,
            Suppressions suppressions,
            ObjectProvider<MailingReaders> readers) {
        this.sql = sql;
        this.key = key;
        this.addresses = addresses;
        this.suppressions = suppressions;
        this.readers = readers;
    }

    /** Takes a report; says whether it was about a letter of ours. Taking it again changes nothing. */
    @Transactional
    public boolean take(Bounce bounce) {
        var mailed = MailingMessageId.read(bounce.messageId(), key);
        return mailed.isPresent() ? ofMailing(bounce, mailed.get()) : ofLetter(bounce);
    }

    private boolean ofMailing(Bounce bounce, MailingMessageId id) {
        var found = sql.sql("""
                select recipient.person_id, recipient.member_id, mailing.community_id, mailing.kind
                  from mailing_recipients recipient
                  join mailings mailing on mailing.id = recipient.mailing_id
                 where recipient.id = :id
                   and recipient.mailing_id = :mailing
                """)
                .param("id", id.recipient())
                .param("mailing", id.mailing())
                .query((row, n) -> new Found(
                        new PersonId(row.getLong("person_id")),
                        new MemberId(row.getLong("member_id")),
                        new CommunityId(row.getLong("community_id")),
                        row.getString("kind")))
                .optional();
        found.ifPresent(reader -> {
            cameBack(bounce, id);
            switch (bounce.kind()) {
                case HARD -> suppress(reader.person(), bounce.code());
                case SOFT -> {}
                case COMPLAINT ->
                    readers.stream()
                            .filter(room -> room.kind().equals(reader.kind()))
                            .forEach(room -> room.complained(reader.community(), reader.member()));
            }
        });
        return found.isPresent();
    }

    private record Found(PersonId person, MemberId member, CommunityId community, String kind) {}

    private void cameBack(Bounce bounce, MailingMessageId id) {
        var first = sql.sql("update mailing_recipients set came_back = :code where id = :id and came_back is null")
                .param("code", bounce.kind() == Bounce.Kind.COMPLAINT ? "complaint" : bounce.code())
                .param("id", id.recipient())
                .update();
        sql.sql("update mailings set bounced = bounced + :first where id = :mailing")
                .param("first", first)
                .param("mailing", id.mailing())
                .update();
    }

    /** A single letter answers what its reader asked for, so a complaint about it ends nothing but letters to that address. */
    private boolean ofLetter(Bounce bounce) {
        Optional<PersonId> person = sql.sql("select person_id from letters where message_id = :id")
                .param("id", bounce.messageId())
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .optional();
        if (bounce.kind() == Bounce.Kind.HARD) person.ifPresent(whom -> suppress(whom, bounce.code()));
        return person.isPresent();
    }

    private void suppress(PersonId person, String code) {
        addresses.address(person).ifPresent(address -> suppressions.add(address, code));
    }
}
