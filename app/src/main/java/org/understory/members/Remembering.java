package org.understory.members;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** The page of a member who has died stands in their memory. */
@Component
class Remembering {
    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;

    Remembering(JdbcClient sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** From now on the page says so, no newsletter goes out, and nobody is told to follow them. */
    @Transactional
    public void remember(Viewer.Present by, MemberId member) {
        var changed = sql.sql("""
                update members
                   set remembered_at = :now, newsletter = false
                 where id = :id
                   and community_id = :community
                   and remembered_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", member.value())
                .param("community", by.community().value())
                .update();
        if (changed > 0) record(by, "member-remembered", member);
    }

    /** It was a mistake. */
    @Transactional
    public void undo(Viewer.Present by, MemberId member) {
        var changed = sql.sql("""
                update members
                   set remembered_at = null
                 where id = :id
                   and community_id = :community
                   and remembered_at is not null
                """)
                .param("id", member.value())
                .param("community", by.community().value())
                .update();
        if (changed > 0) record(by, "member-remembered-undone", member);
    }

    private void record(Viewer.Present by, String act, MemberId member) {
        audit.record(by.community(), by.person(), act, new Subject("member", member.value()), Map.of());
    }
}
