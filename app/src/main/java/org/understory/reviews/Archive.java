package org.understory.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/** Versions and sign-offs as one installation hands them to another: with the days on which they were made. */
@Component
public class Archive {
    private final JdbcClient sql;
    private final Clock clock;

    Archive(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A sign-off with what the reviewer declared for the text.
     *
     * @param interests null where a folder without such words brought it along
     */
    public record Kept(SignOff signOff, @Nullable String interests) {}

    /** Every sign-off on texts of one kind in a community, the oldest first. */
    public List<Kept> signOffs(CommunityId community, String kind) {
        return sql.sql("""
                select signed.revision_id, signed.sha256, signed.reviewer, signed.reviewer_name, signed.credentials,
                       signed.scope, signed.signed_on, signed.due_on, signed.interests
                  from revisions version
                  join sign_offs signed on signed.revision_id = version.id
                 where version.community_id = :community
                   and version.kind = :kind
                 order by signed.signed_on, signed.id
                """)
                .param("community", community.value())
                .param("kind", kind)
                .query((row, n) -> new Kept(SignOff.from(row, n), row.getString("interests")))
                .list();
    }

    /**
     * Records a version of a text that was kept elsewhere. Call with the text's row locked, in the order of the numbers.
     *
     * @param number the next after those that are here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RevisionId add(CommunityId community, Subject text, int number, String sha256, Instant recordedAt) {
        return new RevisionId(sql.sql("""
                insert into revisions (community_id, kind, thing, number, sha256, recorded_at)
                values (:community, :kind, :thing, :number, :sha256, :at)
                returning id
                """)
                .param("community", community.value())
                .param("kind", text.kind())
                .param("thing", text.id())
                .param("number", number)
                .param("sha256", sha256)
                .param("at", recordedAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /**
     * Records a sign-off that was given elsewhere, once: it is the operator's word, and no account stands behind it. The
     * database refuses one on another text, by somebody who is no reviewer, or on a text that did not come in a folder.
     *
     * @return whether it is new here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sign(Kept kept) {
        var signOff = kept.signOff();
        return sql.sql("""
                insert into sign_offs (revision_id, sha256, reviewer, reviewer_name, credentials, scope, signed_on, due_on,
                                       recorded_at, interests)
                values (:revision, :sha256, :reviewer, :name, :credentials, :scope, :signed, :due, :now, :interests)
                on conflict (revision_id, reviewer, signed_on) do nothing
                """)
                        .param("revision", signOff.revision().value())
                        .param("sha256", signOff.sha256())
                        .param("reviewer", signOff.reviewer())
                        .param("name", signOff.name())
                        .param("credentials", signOff.credentials())
                        .param("scope", signOff.scope())
                        .param("signed", signOff.signedOn())
                        .param("due", signOff.dueOn())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("interests", kept.interests())
                        .update()
                > 0;
    }
}
