package org.understory.notifications;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** What is told no more, because what it is about is gone or hidden, or because it was taken back. */
@Component
class Withdrawals {
    private final JdbcClient sql;

    Withdrawals(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Somebody took back what they did to a thing. Doing it again is not told again.
     *
     * @param to the only one who is told of it no more; null for all who were told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Kind kind, Subject about, MemberId by, String what, @Nullable MemberId to) {
        sql.sql("""
                update notification_actors a
                   set taken_back = true
                  from notifications n
                 where n.id = a.notification_id
                   and n.subject_kind = :kind
                   and n.thing = :thing
                   and n.kind = :done
                   and a.actor_id = :by
                   and a.what = :what
                   and n.member_id = coalesce(cast(:to as bigint), n.member_id)
                """)
                .param("done", kind.word())
                .param("to", to == null ? null : to.value())
                .param("kind", about.kind())
                .param("thing", about.id())
                .param("by", by.value())
                .param("what", what)
                .update();
    }

    /** Takes away what is about things that are gone, and what tells of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<Subject> things) {
        untell(things);
        about(things, """
                delete from notifications n
                 using unnest(:kinds::text[], :ids::bigint[]) as gone (kind, thing)
                 where n.subject_kind = gone.kind
                   and n.thing = gone.thing
                """);
    }

    /** Tells no more of things that are hidden. A decision about them is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hide(Collection<Subject> things) {
        untell(things);
        turn(things, true);
    }

    /** Tells again of things that are shown again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(Collection<Subject> things) {
        turn(things, false);
    }

    private void turn(Collection<Subject> things, boolean away) {
        about(things, """
                update notifications n
                   set away = %s
                  from unnest(:kinds::text[], :ids::bigint[]) as turned (kind, thing)
                 where n.subject_kind = turned.kind
                   and n.thing = turned.thing
                   and n.kind <> 'decision'
                """.formatted(away));
    }

    /** Takes comments and answers out of what is told about other things, and that away when nothing is left in it. */
    private void untell(Collection<Subject> things) {
        var told = sql.sql("""
                delete from notification_actors
                 where what = any(:what)
                   and what like '%:%'
                returning notification_id
                """)
                .param("what", things.stream().map(Subject::toString).toArray(String[]::new))
                .query(Long.class)
                .list();
        if (told.isEmpty()) return;
        sql.sql("""
                delete from notifications n
                 where n.id = any(:ids)
                   and not exists (select 1 from notification_actors a where a.notification_id = n.id)
                """).param("ids", told.toArray(Long[]::new)).update();
    }

    private void about(Collection<Subject> things, String change) {
        sql.sql(change)
                .param("kinds", things.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", things.stream().map(Subject::id).toArray(Long[]::new))
                .update();
    }
}
