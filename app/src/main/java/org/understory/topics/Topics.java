package org.understory.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;

/** The topics of every community. They are few and every page names some, so they are kept in memory. */
@Component
public class Topics implements SignalListener {
    private static final String TOPIC = "topics";

    private final JdbcClient sql;
    private final Signals signals;
    private final Map<CommunityId, List<Topic>> known = new ConcurrentHashMap<>();

    Topics(JdbcClient sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
    }

    /** A community's topics in the order that its editors gave them. */
    public List<Topic> of(CommunityId community) {
        return known.computeIfAbsent(community, this::load);
    }

    public Optional<Topic> find(CommunityId community, String slug) {
        return of(community).stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /** The topics with these ids, in the order of the ids; an unknown id is left out. */
    public List<Topic> named(CommunityId community, List<Long> ids) {
        var all = of(community);
        return ids.stream()
                .flatMap(id -> all.stream().filter(topic -> topic.id() == id))
                .toList();
    }

    /** The ids of topics by their slugs, in that order, past what is kept in memory; an unknown slug is left out. */
    public List<Long> ids(CommunityId community, List<String> slugs) {
        var all = load(community);
        return slugs.stream()
                .flatMap(slug ->
                        all.stream().filter(topic -> topic.slug().equals(slug)).map(Topic::id))
                .toList();
    }

    /**
     * Adds a topic, or changes its words and its place in the order.
     *
     * @return its id
     */
    @Transactional
    public long save(CommunityId community, String slug, String name, String description, int place) {
        var id = sql.sql("""
                insert into topics (community_id, slug, name, description, place)
                values (:community, :slug, :name, :description, :place)
                on conflict (community_id, slug) do update
                   set name = excluded.name, description = excluded.description, place = excluded.place
                returning id
                """)
                .param("community", community.value())
                .param("slug", slug)
                .param("name", name)
                .param("description", description)
                .param("place", place)
                .query(Long.class)
                .single();
        signals.send(TOPIC, Long.toString(community.value()));
        return id;
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

    /** The topics as they are in this transaction, past what is kept. */
    public List<Topic> load(CommunityId community) {
        return sql.sql("""
                select id, slug, name, description
                  from topics
                 where community_id = :community
                 order by place, id
                """)
                .param("community", community.value())
                .query(Topic::from)
                .list();
    }
}
