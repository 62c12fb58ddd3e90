package org.understory.communities;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.Remembered;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.NotFound;
import org.understory.web.PageCache;
import org.understory.web.Site;
import org.understory.web.Sites;

/** All communities of this installation, kept in memory because every request asks for one. */
@Component
public class Communities implements Sites, SignalListener {
    private static final String TOPIC = "communities";

    private final JdbcClient sql;
    private final Clock clock;
    private final Signals signals;
    private final PageCache pages;
    private final String firstUrl;
    private final int port;
    private final Remembered<List<Community>> all = new Remembered<>(this::load);

    Communities(
            JdbcClient sql,
            Clock clock,
            Signals signals,
            PageCache pages,
            @Value("${understory.public-url:}") String publicUrl,
            @Value("${server.port:8080}") int port) {
        this.sql = sql;
        this.clock = clock;
        this.signals = signals;
        this.pages = pages;
        this.port = port;
        firstUrl = publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl.replaceAll("/+$", "");
    }

    /** All communities, the first one first. */
    public List<Community> all() {
        return all.get();
    }

    @Override
    public Optional<Community> find(CommunityId id) {
        return all().stream().filter(community -> community.id().equals(id)).findFirst();
    }

    /** The community behind the site of a request. */
    public Community of(Site site) {
        return find(site.id()).orElseThrow(NotFound::new);
    }

    public Optional<Community> bySlug(String slug) {
        return all().stream().filter(community -> community.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Site> byHost(String host) {
        var known = all();
        if (known.isEmpty()) return Optional.of(new Unfounded(firstUrl));
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
        return insert(new Description(name, slug, line, condition, 16, null, null, null), demo, false);
    }

    /** Adds a community whose owner is then led through its settings. */
    @Transactional
    public Founding found(Description description) {
        return taken(description, 0).orElseGet(() -> new Founding.Founded(insert(description, false, true)));
    }

    /** Changes how a community presents itself. */
    @Transactional
    public Founding describe(CommunityId community, Description description) {
        var taken = taken(description, community.value());
        if (taken.isPresent()) return taken.get();
        sql.sql("""
                update communities
                   set slug = :slug, name = :name, line = :line, condition = :condition, minimum_age = :age,
                       public_url = :url, host = :host, contact = :contact
                 where id = :id
                """)
                .params(described(description))
                .param("id", community.value())
                .update();
        changed(community);
        return new Founding.Founded(community);
    }

    @Transactional
    public Recolouring recolour(CommunityId community, String light, String dark) {
        var judged = Accent.judge(light, dark);
        if (judged instanceof Recolouring.Recoloured(var accent)) {
            sql.sql("update communities set accent_light = :light, accent_dark = :dark where id = :id")
                    .param("light", accent.light())
                    .param("dark", accent.dark())
                    .param("id", community.value())
                    .update();
            changed(community);
        }
        return judged;
    }

    /** Chooses the name that letters carry as their sender; null for the community's own. */
    @Transactional
    public void callSender(CommunityId community, @Nullable String name) {
        sql.sql("update communities set sender_name = :name where id = :id")
                .param("name", name)
                .param("id", community.value())
                .update();
        changed(community);
    }

    /** The owner has been led through all settings once. */
    @Transactional
    public void finishSettingUp(CommunityId community) {
        sql.sql("update communities set setting_up = false where id = :id")
                .param("id", community.value())
                .update();
        changed(community);
    }

    void reword(CommunityId community, CommunityText kind, String text, String version) {
        var columns = kind.word() + " = :text" + (kind.versioned() ? ", " + kind.word() + "_version = :version" : "");
        sql.sql("update communities set " + columns + " where id = :id")
                .param("text", text)
                .param("version", version)
                .param("id", community.value())
                .update();
        changed(community);
    }

    private CommunityId insert(Description description, boolean demo, boolean settingUp) {
        var id = sql.sql("""
                insert into communities (slug, name, line, condition, minimum_age, public_url, host, contact, demo,
                                         setting_up, created_at)
                values (:slug, :name, :line, :condition, :age, :url, :host, :contact, :demo, :settingUp, :now)
                returning id
                """)
                .params(described(description))
                .param("demo", demo)
                .param("settingUp", settingUp)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        changed(new CommunityId(id));
        return new CommunityId(id);
    }

    private static Map<String, @Nullable Object> described(Description description) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("slug", description.slug());
        columns.put("name", description.name());
        columns.put("line", description.line());
        columns.put("condition", description.condition());
        columns.put("age", description.minimumAge());
        columns.put("url", description.publicUrl());
        columns.put("host", description.host());
        columns.put("contact", description.contact());
        return columns;
    }

    private record Names(String slug, @Nullable String host) {}

    private Optional<Founding> taken(Description description, long except) {
        sql.sql("lock table communities in share row exclusive mode").update(); // two who found at once take turns
        var others = sql.sql("select slug, host from communities where id <> :id")
                .param("id", except)
                .query((row, n) -> new Names(row.getString("slug"), row.getString("host")))
                .list();
        for (var other : others) {
            if (other.slug().equals(description.slug())) return Optional.of(new Founding.SlugTaken());
            if (description.host() != null && description.host().equals(other.host()))
                return Optional.of(new Founding.HostTaken());
        }
        return Optional.empty();
    }

    /** Call inside the transaction that changes what a community's pages show. */
    void changed(CommunityId community) {
        all.forget();
        signals.send(TOPIC, "changed");
        pages.changed(new Subject("community", community.value()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String what) {
        all.forget();
    }

    @Override
    public void missedSome() {
        all.forget();
    }

    private List<Community> load() {
        var first = new boolean[] {true};
        return sql.sql("""
                select id, slug, name, line, condition, host, public_url, accent_light, accent_dark, about, guidelines,
                       privacy, privacy_version, terms, terms_version, sender_name, contact, minimum_age,
                       demo, setting_up
                  from communities
                 order by id
                """)
                .query((row, n) -> {
                    var local = first[0] ? firstUrl : "http://" + row.getString("slug") + ".localhost:" + port;
                    first[0] = false;
                    return Community.from(row, local);
                })
                .list();
    }
}
