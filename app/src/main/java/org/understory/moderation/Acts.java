package org.understory.moderation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.members.Viewer;
import org.understory.subject.Moderated;
import org.understory.subject.Subject;
import org.understory.text.CleanText;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** All decisions of moderators. */
@Component
class Acts {
    static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;
    private final AuthorLetters letters;

    Acts(JdbcClient sql, Clock clock, Audit audit, AuthorLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.letters = letters;
    }

    /** Hides or restores a thing, records it with who and why, and writes to its author. */
    @Transactional
    Decision decide(Site site, Viewer.Present by, Moderated room, long id, Act.Kind kind, String typed) {
        var thing = room.find(by.community(), id);
        if (thing.isEmpty()) return new Decision.NothingThere();
        var reason = CleanText.of(typed);
        if (reason.isBlank()) return new Decision.ReasonWrong(Sentence.of("moderation.reason.missing"));
        if (reason.over(LONGEST_REASON).isPresent())
            return new Decision.ReasonWrong(Sentence.of("moderation.reason.tooLong", reason.length(), LONGEST_REASON));
        var addressee = room.addressee(by.community(), id);
        var changed =
                switch (kind) {
                    case HIDDEN -> room.hide(by.community(), id, reason.value());
                    case RESTORED -> room.restore(by.community(), id);
                };
        if (!changed) return new Decision.WasSoAlready();
        record(by, new Subject(room.kind(), id), kind, reason.value());
        addressee.ifPresent(author -> letters.send(site, author, thing.get().path(), kind, reason.value()));
        return new Decision.Decided();
    }

    private void record(Viewer.Present by, Subject on, Act.Kind kind, String reason) {
        sql.sql("""
                insert into moderation_acts (community_id, kind, thing, act, reason, by_person, at)
                values (:community, :kind, :thing, :act, :reason, :by, :now)
                """)
                .param("community", by.community().value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("act", kind.word())
                .param("reason", reason)
                .param("by", by.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by.community(), by.person(), on.kind() + "-" + kind.word(), on, Map.of());
    }

    /** What was decided about a thing, oldest first. */
    List<Act> about(Subject on) {
        return sql.sql("""
                select kind, thing, act, reason, at
                  from moderation_acts
                 where kind = :kind
                   and thing = :thing
                 order by id
                """)
                .param("kind", on.kind())
                .param("thing", on.id())
                .query(Act::from)
                .list();
    }
}
