package org.understory.communities;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.web.Site;
import org.understory.web.Sites;

/** All communities of this installation, kept in memory because every request asks for one. */
@Component
public class Communities implements Sites, SignalListener {
    private static final String TOPIC = "communities";

    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;
    private final int port;
    private volatile @Nullable List<Community> all;

    Communities(JdbcClient sql, Clock clock, Signals signals, @Value("${server.port:8080}") int port) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
        this.port = port;
    }

    /** All communities, the first one first. */
    public List<Community> all() {
        var known = all;
        if (known == null) all = known = load();
        return known;
    }

    @Override
    public Optional<Community> find(CommunityId id) {
        return all().stream().filter(community -> community.id().equals(id)).findFirst();
    }

    public Optional<Community> bySlug(String slug) {
        return all().stream().filter(community -> community.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Site> byHost(String host) {
        var known = all();
        if (known.isEmpty()) return Optional.empty();
        for (var community : known) {
            if (host.equals(community.host()) || host.equals(community.slug() + ".localhost"))
                return Optional.of(community);
        }
        var anyHost = known.size() == 1 || host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        return anyHost ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** Adds a community; its texts and colours are set later. */
    @Transactional
    public CommunityId create(String slug, String name, String line, String condition, boolean demo) {
        var id = sql.sql("""
                insert into communities (slug, name, line, condition, demo, created_at)
                values (:slug, :name, :line, :condition, :demo, :now)
                returning id
                """)
                .param("slug", slug)
                .param("name", name)
                .param("line", line)
                .param("condition", condition)
                .param("demo", demo)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        changed();
        return new CommunityId(id);
    }

    /** Call inside the transaction that changes a community's row. */
    void changed() {
        all = null;
        signals.send(TOPIC, "changed");
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String what) {
        all = null;
    }

    @Override
    public void missedSome() {
        all = null;
    }

    private List<Community> load() {
        var first = new boolean[] {true};
        return sql.sql("""
                select id, slug, name, line, condition, host, public_url, accent_light, accent_dark, about, guidelines,
                       privacy, privacy_version, terms, terms_version, minimum_age, demo
                  from communities
                 order by id
                """)
                .query((row, n) -> {
                    var local = first[0]
                            ? "http://localhost:" + port
                            : "http://" + row.getString("slug") + ".localhost:" + port;
                    first[0] = false;
                    return Community.from(row, local);
                })
                .list();
    }
}
