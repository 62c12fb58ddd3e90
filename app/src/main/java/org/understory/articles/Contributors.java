package org.understory.articles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;

/** Everyone who writes or reviews for a community. They are few and every article names some, so they are kept in memory. */
@Component
class Contributors implements SignalListener {
    private static final String TOPIC = "contributors";

    private final JdbcClient sql;
    private final Signals signals;
    private final Map<CommunityId, List<Contributor>> known = new ConcurrentHashMap<>();

    Contributors(JdbcClient sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
    }

    List<Contributor> of(CommunityId community) {
        return known.computeIfAbsent(community, this::load);
    }

    Optional<Contributor> find(CommunityId community, String slug) {
        return of(community).stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    Optional<Contributor> find(CommunityId community, long id) {
        return of(community).stream().filter(one -> one.id() == id).findFirst();
    }

    /** Past what is kept in memory, for the transaction that writes. */
    List<Contributor> load(CommunityId community) {
        return sql.sql("""
                select id, slug, role, name, credentials, verified, interests, biography
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
        if (changed > 0) signals.send(TOPIC, Long.toString(community.value()));
        return changed > 0;
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
