package org.understory.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Members;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Puts down what somebody reported then, without a letter: for samples. */
@Component
public class SampleReports {
    private final JdbcClient sql;
    private final Cases cases;
    private final Members members;

    SampleReports(JdbcClient sql, Cases cases, Members members) {
        this.sql = sql;
        this.cases = cases;
        this.members = members;
    }

    /**
     * Hands a first report of a thing to the moderators.
     *
     * @param ground its word, such as {@code spam}
     */
    @Transactional
    public void hand(CommunityId community, Subject on, MemberId by, String ground, String words, Instant at) {
        var why = Ground.of(ground).orElseThrow();
        var about = cases.opened(community, on, why);
        sql.sql("""
                insert into reports (case_id, person_id, ground, words, reported_at)
                values (:case, :person, :ground, :words, :at)
                """)
                .param("case", about)
                .param("person", members.personBehind(by).orElseThrow().value())
                .param("ground", why.word())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("update cases set reporters = reporters + 1, opened_at = least(opened_at, :at) where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", about)
                .update();
    }
}
