package org.understory.messages;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** What participants reported, and what moderators may therefore read. */
@Component
class Reports {
    /** How many messages around a reported one belong to it: three before it and two after it. */
    private static final int BEFORE = 3;

    private static final int AFTER = 2;

    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;

    Reports(JdbcClient sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** Shows a message to the moderators, once for each who does; the first time, all participants are told that it was. */
    @Transactional
    public void report(CommunityId community, Message message, MemberId by) {
        var first = !isReported(community, message.id());
        var added = sql.sql("""
                insert into message_reports (community_id, message_id, member_id, created_at)
                values (:community, :message, :by, :now)
                on conflict (message_id, member_id) do nothing
                """)
                .param("community", community.value())
                .param("message", message.id())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1 && first) tell(message);
    }

    private void tell(Message message) {
        sql.sql("""
                insert into messages (conversation_id, line, created_at)
                values (:conversation, 'reported', :now)
                """)
                .param("conversation", message.conversation().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isReported(CommunityId community, long message) {
        return sql.sql("""
                select exists (select 1 from message_reports where message_id = :message and community_id = :community)
                """)
                .param("message", message)
                .param("community", community.value())
                .query(Boolean.class)
                .single();
    }

    /** A reported message and the five around it, oldest first; that it was read is recorded. */
    @Transactional
    public Optional<List<Message>> read(Viewer.Present moderator, long message) {
        if (!isReported(moderator.community(), message)) return Optional.empty();
        audit.record(
                moderator.community(),
                moderator.person(),
                "message-read",
                new Subject(Message.KIND, message),
                Map.of());
        return Optional.of(around(message));
    }

    private List<Message> around(long message) {
        return sql.sql("""
                select %1$s
                  from messages reported,
                       lateral ((select * from messages n
                                  where n.conversation_id = reported.conversation_id
                                    and n.line = 'words'
                                    and n.id <= reported.id
                                  order by n.id desc
                                  limit :before)
                                union all
                                (select * from messages n
                                  where n.conversation_id = reported.conversation_id
                                    and n.line = 'words'
                                    and n.id > reported.id
                                  order by n.id
                                  limit :after)) as m
                 where reported.id = :message
                 order by m.id
                """.formatted(Message.COLUMNS))
                .param("message", message)
                .param("before", BEFORE + 1)
                .param("after", AFTER)
                .query(Message::from)
                .list();
    }
}
