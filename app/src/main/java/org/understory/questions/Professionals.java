package org.understory.questions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;

/** The health professionals of every community, and who verified them. Each change is recorded. */
@Component
class Professionals {
    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;
    private final KeptQuestions kept;

    Professionals(JdbcClient sql, Clock clock, Audit audit, KeptQuestions kept) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.kept = kept;
    }

    List<Professional> of(CommunityId community) {
        return sql.sql("""
                select id, member_id, name, credential, how, verified_by_name, verified_at
                  from verified_professionals
                 where community_id = :community
                   and withdrawn_at is null
                 order by name, id
                """)
                .param("community", community.value())
                .query(Professional::from)
                .list();
    }

    @Transactional
    public void verify(Viewer.Present by, MemberId member, ProfessionalForm form) {
        var id = save(by.community(), member, form, by.person(), by.name());
        audit.record(by.community(), by.person(), "professional-verified", subject(id), Map.of());
        changed(id, by.community());
    }

    /** Saves what was verified; somebody known before is verified anew. */
    long save(CommunityId community, MemberId member, ProfessionalForm form, @Nullable PersonId by, String byName) {
        return sql.sql("""
                insert into verified_professionals (community_id, member_id, name, credential, how, verified_by,
                                                    verified_by_name, verified_at)
                values (:community, :member, :name, :credential, :how, :by, :byName, :now)
                    on conflict (community_id, member_id) do update
                   set name = excluded.name,
                       credential = excluded.credential,
                       how = excluded.how,
                       verified_by = excluded.verified_by,
                       verified_by_name = excluded.verified_by_name,
                       verified_at = excluded.verified_at,
                       withdrawn_at = null
                returning id
                """)
                .param("community", community.value())
                .param("member", member.value())
                .param("name", form.cleanName())
                .param("credential", form.cleanCredential())
                .param("how", form.cleanHow())
                .param("by", by == null ? null : by.value())
                .param("byName", byName)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Their checks no longer count from now on. Withdrawing twice changes nothing. */
    @Transactional
    public void withdraw(Viewer.Present by, long id) {
        var withdrawn = sql.sql("""
                update verified_professionals
                   set withdrawn_at = :now
                 where id = :id
                   and community_id = :community
                   and withdrawn_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("community", by.community().value())
                .update();
        if (withdrawn == 0) return;
        audit.record(by.community(), by.person(), "professional-withdrawn", subject(id), Map.of());
        changed(id, by.community());
    }

    /** Brings every answer that the professional checked into line, and its question's numbers. */
    void changed(long id, CommunityId community) {
        var questions = sql.sql("""
                select q.id
                  from questions q
                 where q.id in (select a.question_id
                                  from answer_checks checks
                                  join answers a on a.id = checks.answer_id
                                 where checks.professional_id = :id)
                 order by q.id
                   for update
                """)
                .param("id", id)
                .query((row, n) -> new QuestionId(row.getLong("id")))
                .list();
        sql.sql("""
                update answers a
                   set checked = exists (select 1
                                           from answer_checks good
                                           join verified_professionals verified on verified.id = good.professional_id
                                          where good.answer_id = a.id
                                            and good.sha256 = a.sha256
                                            and verified.withdrawn_at is null)
                 where a.id in (select answer_id from answer_checks where professional_id = :id)
                """).param("id", id).update();
        sql.sql("""
                update questions q
                   set solved = (select count(*)
                                   from answers a
                                  where a.question_id = q.id
                                    and a.state = 'visible'
                                    and a.proven = 1)
                 where q.id = any(:questions)
                """)
                .param("questions", questions.stream().map(QuestionId::value).toArray(Long[]::new))
                .update();
        questions.forEach(question -> kept.changed(community, question));
    }

    private static Subject subject(long id) {
        return new Subject("professional", id);
    }
}
