package org.understory.updates;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Who is called in which update. Whoever may not see the update is not told that they are. */
@Component
class Mentions {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Mentions(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Brings the mentions of an edited update into line with its words: announces the new ones and those that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(CommunityId community, UpdateId update, MemberId author, Words words, Instant at) {
        sql.sql("""
                delete from update_mentions
                 where update_id = :update
                   and member_id <> all(:members)
                returning member_id
                """)
                .param("update", update.value())
                .param("members", ids(words))
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .list()
                .forEach(member -> events.publishEvent(new MentionTaken(update, author, member)));
        keep(community, update, author, words, at);
    }

    private static Long[] ids(Words words) {
        return words.worded().mentioned().stream().map(MemberId::value).toArray(Long[]::new);
    }

    /** Keeps the mentions of a new update and announces them. None, no statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(CommunityId community, UpdateId update, MemberId author, Words words, Instant at) {
        if (words.worded().mentioned().isEmpty()) return;
        sql.sql("""
                insert into update_mentions (update_id, member_id)
                select :update, member
                  from unnest(:members::bigint[]) as called (member)
                 where member <> :author
                   and may_see(:author, :audience, member)
                    on conflict do nothing
                returning member_id
                """)
                .param("update", update.value())
                .param("members", ids(words))
                .param("author", author.value())
                .param("audience", Update.word(words.audience()))
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .list()
                .forEach(member -> events.publishEvent(new Mentioned(community, update, author, member, at)));
    }
}
