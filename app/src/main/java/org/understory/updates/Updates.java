package org.understory.updates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.CleanText;

/** All updates, as they are read. */
@Component
public class Updates {
    private final JdbcClient sql;
    private final Cards cards;
    private final Wording wording;
    private final Postings postings;

    Updates(JdbcClient sql, Cards cards, Wording wording, Postings postings) {
        this.sql = sql;
        this.cards = cards;
        this.wording = wording;
        this.postings = postings;
    }

    /** These updates as the viewer sees them, in any order; those that are not theirs to see are left out. A fixed number of statements. */
    public List<UpdateCard> cards(Collection<UpdateId> ids, Viewer viewer) {
        return cards.of(seen(viewer, ids), viewer);
    }

    /** What moderators pinned, as the viewer sees it, the latest pin first. A fixed number of statements. */
    public List<UpdateCard> pinned(Viewer viewer) {
        return cards.of(
                sql.sql("""
                select %s
                  from updates u
                 where u.community_id = :community
                   and u.pinned_at is not null
                   and u.state = 'visible'
                   and u.member_id not in (select muted from muted_by(:viewer) as muted)
                   and may_see(u.member_id, u.audience, :viewer)
                 order by u.pinned_at desc
                 limit :most
                """.formatted(Update.COLUMNS))
                        .param("community", viewer.community().value())
                        .param("viewer", face(viewer))
                        .param("most", UpdateRules.MOST_PINNED)
                        .query(Update::from)
                        .list(),
                viewer);
    }

    /** The highest number that an update has so far, for telling later how many came in since. */
    public long newest(CommunityId community) {
        return sql.sql("select coalesce(max(id), 0) from updates where community_id = :community")
                .param("community", community.value())
                .query(Long.class)
                .single();
    }

    /**
     * Puts down an update that was written elsewhere or earlier, without limits and without telling anybody: for imports
     * and samples.
     *
     * @param text in the Markdown of members, 1 to 10,000 characters
     * @param mood one of the five words, such as {@code so-so}, or null
     * @param topics ids of the community's topics, at most three
     */
    public UpdateId put(
            CommunityId community,
            MemberId author,
            String text,
            @Nullable String mood,
            Audience audience,
            List<Long> topics,
            Instant at) {
        var clean = CleanText.of(text);
        if (clean.isBlank() || clean.over(UpdateRules.LONGEST).isPresent())
            throw new IllegalArgumentException("An update has 1 to " + UpdateRules.LONGEST + " characters");
        var worded = wording.of(community, clean.value(), "");
        var words = new Words(worded, Mood.of(mood).orElse(null), false, audience, topics, List.of());
        return postings.place(community, author, words, at);
    }

    Optional<Update> find(Viewer viewer, UpdateId id) {
        return seen(viewer, List.of(id)).stream().findFirst();
    }

    /** Those that the viewer may see: by their audience, and hidden ones only by their author and moderators. */
    List<Update> seen(Viewer viewer, Collection<UpdateId> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.sql("""
                select %s
                  from updates u
                 where u.id = any(:ids)
                   and u.community_id = :community
                   and (may_see(u.member_id, u.audience, :viewer) or (:moderates and u.state = 'hidden'))
                   and (u.state = 'visible' or u.member_id = :viewer or :moderates)
                """.formatted(Update.COLUMNS))
                .param("ids", ids.stream().map(UpdateId::value).toArray(Long[]::new))
                .param("community", viewer.community().value())
                .param("viewer", face(viewer))
                .param("moderates", UpdateRules.mayModerate(viewer))
                .query(Update::from)
                .list();
    }

    /** Null for whoever sees only what is open to everyone. */
    static org.springframework.jdbc.core.SqlParameterValue face(Viewer viewer) {
        return new org.springframework.jdbc.core.SqlParameterValue(
                java.sql.Types.BIGINT, viewer.face().map(MemberId::value).orElse(null));
    }
}
