package org.understory.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/** All revisions and sign-offs. Both are only ever added; the database holds every sign-off to its text's hash. */
@Component
public class Reviews {
    private final JdbcClient sql;
    private final Clock clock;

    Reviews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Records a version of a text. If it is the same as the latest, that one is the answer. Call with the text's row locked. */
    @Transactional
    public Revision record(CommunityId community, Subject text, String sha256) {
        var latest = latest(text);
        if (latest.isPresent() && latest.get().sha256().equals(sha256)) return latest.get();
        return sql.sql("""
                insert into revisions (community_id, kind, thing, number, sha256, recorded_at)
                values (:community, :kind, :thing, :number, :sha256, :now)
                returning id, number, sha256, recorded_at
                """)
                .param("community", community.value())
                .param("kind", text.kind())
                .param("thing", text.id())
                .param("number", latest.map(Revision::number).orElse(0) + 1)
                .param("sha256", sha256)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Revision::from)
                .single();
    }

    /**
     * Signs a revision off.
     *
     * @param signOff names the revision and the hash of the text that the reviewer read
     */
    @Transactional
    public Signing sign(SignOff signOff) {
        return sign(signOff, null);
    }

    /**
     * Signs a revision off at the desk. The database refuses a signer who is not the reviewer that is named.
     *
     * @param by who pressed the button, and what they declared; null for a sign-off that a folder brings along
     */
    @Transactional
    public Signing sign(SignOff signOff, @Nullable Signer by) {
        var hash = sql.sql("select sha256 from revisions where id = :id")
                .param("id", signOff.revision().value())
                .query(String.class)
                .single();
        if (!hash.equals(signOff.sha256())) return new Signing.OtherText(hash);
        var added = sql.sql("""
                insert into sign_offs (revision_id, sha256, reviewer, reviewer_name, credentials, scope, signed_on, due_on,
                                       recorded_at, person_id, interests)
                values (:revision, :sha256, :reviewer, :name, :credentials, :scope, :signed, :due, :now, :person, :interests)
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
                .param("person", by == null ? null : by.person().value())
                .param("interests", by == null ? null : by.interests())
                .update();
        return added == 0 ? new Signing.SignedBefore() : new Signing.Signed(signOff);
    }

    /** The badge of one text as it is shown now. */
    public Badge of(RevisionId live) {
        return of(List.of(live)).getOrDefault(live, new Badge.NotYetReviewed());
    }

    /** The badges of many texts in one statement; a text without any sign-off is left out. */
    public Map<RevisionId, Badge> of(Collection<RevisionId> live) {
        if (live.isEmpty()) return Map.of();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var badges = new HashMap<RevisionId, Badge>();
        sql.sql("""
                select distinct on (live.id)
                       live.id as live, live.sha256 as live_sha256, signed.revision_id, signed.sha256, signed.reviewer,
                       signed.reviewer_name, signed.credentials, signed.scope, signed.signed_on, signed.due_on
                  from revisions live
                  join revisions any_version on any_version.kind = live.kind and any_version.thing = live.thing
                  join sign_offs signed on signed.revision_id = any_version.id
                 where live.id = any (:live)
                   and (any_version.number <= live.number or signed.sha256 = live.sha256)
                 order by live.id, (signed.sha256 = live.sha256) desc, signed.signed_on desc, signed.id desc
                """)
                .param("live", live.stream().map(RevisionId::value).toArray(Long[]::new))
                .query(row -> {
                    badges.put(
                            new RevisionId(row.getLong("live")),
                            Badge.of(row.getString("live_sha256"), SignOff.from(row, 0), today));
                });
        return badges;
    }

    /** The latest sign-off on a version of a text that is not younger than this one, to see what changed since. */
    public Optional<SignOff> lastUpTo(Subject text, int number) {
        return sql.sql("""
                select signed.revision_id, signed.sha256, signed.reviewer, signed.reviewer_name, signed.credentials,
                       signed.scope, signed.signed_on, signed.due_on
                  from revisions version
                  join sign_offs signed on signed.revision_id = version.id
                 where version.kind = :kind
                   and version.thing = :thing
                   and version.number <= :number
                 order by version.number desc, signed.signed_on desc, signed.id desc
                 limit 1
                """)
                .param("kind", text.kind())
                .param("thing", text.id())
                .param("number", number)
                .query(SignOff::from)
                .optional();
    }

    /** Every version of a text, the newest first. */
    public List<Revision> history(Subject text) {
        return sql.sql("""
                select id, number, sha256, recorded_at
                  from revisions
                 where kind = :kind
                   and thing = :thing
                 order by number desc
                """)
                .param("kind", text.kind())
                .param("thing", text.id())
                .query(Revision::from)
                .list();
    }

    /** Every sign-off on any version of a text, the newest first. */
    public List<SignOff> signOffs(Subject text) {
        return sql.sql("""
                select signed.revision_id, signed.sha256, signed.reviewer, signed.reviewer_name, signed.credentials,
                       signed.scope, signed.signed_on, signed.due_on
                  from revisions version
                  join sign_offs signed on signed.revision_id = version.id
                 where version.kind = :kind
                   and version.thing = :thing
                 order by signed.signed_on desc, signed.id desc
                """)
                .param("kind", text.kind())
                .param("thing", text.id())
                .query(SignOff::from)
                .list();
    }

    /** The texts of one kind that a reviewer signed off most recently, by their ids. */
    public List<Long> reviewedBy(long reviewer, String kind, int most) {
        return sql.sql("""
                with signed as materialized (
                    select revision_id, signed_on
                      from sign_offs
                     where reviewer = :reviewer
                )
                select version.thing
                  from signed
                  join revisions version on version.id = signed.revision_id
                 where version.kind = :kind
                 group by version.thing
                 order by max(signed.signed_on) desc, version.thing desc
                 limit :most
                """)
                .param("reviewer", reviewer)
                .param("kind", kind)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private Optional<Revision> latest(Subject text) {
        return sql.sql("""
                select id, number, sha256, recorded_at
                  from revisions
                 where kind = :kind
                   and thing = :thing
                 order by number desc
                 limit 1
                """)
                .param("kind", text.kind())
                .param("thing", text.id())
                .query(Revision::from)
                .optional();
    }
}
