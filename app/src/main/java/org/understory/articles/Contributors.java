package org.understory.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Everyone who writes or reviews for a community. They are few and every article names some, so they are kept in memory. */
@Component
public class Contributors implements SignalListener {
    private static final String TOPIC = "contributors";

    private final JdbcClient sql;
    private final Signals signals;
    private final Map<CommunityId, List<Contributor>> known = new ConcurrentHashMap<>();

    Contributors(JdbcClient sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
    }

    public List<Contributor> of(CommunityId community) {
        return known.computeIfAbsent(community, this::load);
    }

    public Optional<Contributor> find(CommunityId community, String slug) {
        return of(community).stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    public Optional<Contributor> find(CommunityId community, long id) {
        return of(community).stream().filter(one -> one.id() == id).findFirst();
    }

    /** Past what is kept in memory, for the transaction that writes. */
    List<Contributor> load(CommunityId community) {
        return sql.sql("""
                select id, slug, role, name, credentials, verified, interests, biography, person_id, verified_by, verified_on
                  from contributors
                 where community_id = :community
                 order by id
                """)
                .param("community", community.value())
                .query(Contributor::from)
                .list();
    }

    /** Adds a contributor or changes their page; answers whether anything changed. */
    boolean save(CommunityId community, Profile profile) {
        var changed = sql.sql("""
                insert into contributors as known (community_id, slug, role, name, credentials, verified, interests, biography)
                values (:community, :slug, :role, :name, :credentials, :verified, :interests, :biography)
                on conflict (community_id, slug) do update
                   set role = excluded.role, name = excluded.name, credentials = excluded.credentials,
                       verified = excluded.verified, interests = excluded.interests, biography = excluded.biography
                 where (known.role, known.name, known.credentials, known.verified, known.interests, known.biography)
                       is distinct from
                       (excluded.role, excluded.name, excluded.credentials, excluded.verified, excluded.interests,
                        excluded.biography)
                """)
                .param("community", community.value())
                .param("slug", profile.slug())
                .param("role", profile.role())
                .param("name", profile.name())
                .param("credentials", profile.credentials())
                .param("verified", profile.verified())
                .param("interests", profile.interests())
                .param("biography", profile.biography())
                .update();
        if (changed > 0) changed(community);
        return changed > 0;
    }

    /** Whoever signs at the desk as this person, past what is kept in memory. */
    public Optional<Contributor> of(CommunityId community, PersonId person) {
        return load(community).stream()
                .filter(one -> person.equals(one.person()))
                .findFirst();
    }

    /** Says whose account stands behind a contributor's page, and who looked at the credentials and when. */
    void tie(CommunityId community, String slug, @Nullable PersonId person, PersonId verifiedBy, LocalDate on) {
        sql.sql("""
                update contributors
                   set person_id = :person, verified_by = :by, verified_on = :on
                 where community_id = :community
                   and slug = :slug
                """)
                .param("person", person == null ? null : person.value())
                .param("by", verifiedBy.value())
                .param("on", on)
                .param("community", community.value())
                .param("slug", slug)
                .update();
        changed(community);
    }

    /** Here at once, and on every node when the transaction commits. */
    private void changed(CommunityId community) {
        known.remove(community);
        signals.send(TOPIC, Long.toString(community.value()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String community) {
        known.remove(new CommunityId(Long.parseLong(community)));
    }

    @Override
    public void missedSome() {
        known.clear();
    }
}
