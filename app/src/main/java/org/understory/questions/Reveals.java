package org.understory.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/** Who asked an anonymous question: told to a moderator for an hour after the moderator wrote down why. */
@Component
class Reveals {
    static final int LONGEST_REASON = 500;
    private static final Duration HOLDS = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;

    Reveals(JdbcClient sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** Writes down why somebody looks. The record stays, whatever becomes of the question. */
    @Transactional
    public void record(Viewer.Present by, Question question, String reason) {
        sql.sql("""
                insert into asker_reveals (community_id, question_id, by_person, reason, at)
                values (:community, :question, :by, :reason, :now)
                """)
                .param("community", by.community().value())
                .param("question", question.id().value())
                .param("by", by.person().value())
                .param("reason", reason)
                .param("now", now())
                .update();
        audit.record(
                by.community(), by.person(), "asker-revealed", question.id().subject(), Map.of());
    }

    /** Who asked, if this moderator wrote down why within the hour. */
    Optional<MemberId> asker(Viewer.Present by, Question question) {
        return sql.sql("""
                select asker.member_id
                  from hidden_askers asker
                 where asker.question_id = :question
                   and exists (select 1
                                 from asker_reveals reveal
                                where reveal.question_id = asker.question_id
                                  and reveal.by_person = :by
                                  and reveal.at > :since)
                """)
                .param("question", question.id().value())
                .param("by", by.person().value())
                .param("since", now().minus(HOLDS))
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
