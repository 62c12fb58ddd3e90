package org.understory.updates;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.members.Viewer;

/** Updates that moderators put above the stream. */
@Component
class Pins {
    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;

    Pins(JdbcClient sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** Pins an update or lets it go. Pinned before, nothing changes. */
    @Transactional
    void pin(Viewer.Present by, UpdateId id, boolean pinned) {
        var changed = sql.sql("""
                update updates
                   set pinned_at = :at
                 where id = :id
                   and community_id = :community
                   and (pinned_at is not null) <> :pinned
                """)
                .param("at", pinned ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("id", id.value())
                .param("community", by.community().value())
                .param("pinned", pinned)
                .update();
        if (changed == 0) return;
        var act = pinned ? "update-pinned" : "update-unpinned";
        audit.record(by.community(), by.person(), act, id.subject(), Map.of());
    }
}
