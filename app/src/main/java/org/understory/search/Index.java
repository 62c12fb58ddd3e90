package org.understory.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.jobs.Job;
import org.understory.subject.Audience;
import org.understory.subject.SearchDocument;
import org.understory.subject.Searchable;
import org.understory.subject.Subject;

/** Keeps the index as the rooms are. What changed stands in search_changes until it is indexed again. */
@Component
public class Index {
    private static final int AT_ONCE = 200;

    /** What many write at once is indexed bit by bit: nobody waits for that, as each search looks after the newest itself. */
    private static final Duration A_ROUND = Duration.ofSeconds(1);

    private final JdbcClient sql;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private final Map<String, Searchable> rooms;

    Index(JdbcClient sql, Engine engine, TransactionTemplate transaction, List<Searchable> rooms) {
        this.sql = sql;
        this.engine = engine;
        this.transaction = transaction;
        this.rooms = new TreeMap<>(rooms.stream().collect(Collectors.toMap(Searchable::kind, Function.identity())));
    }

    /** The kinds of things that can be found. */
    List<String> kinds() {
        return List.copyOf(rooms.keySet());
    }

    /** Those of them that a visitor does not find. */
    List<String> closedToVisitors() {
        return rooms.values().stream()
                .filter(room -> !room.isForVisitors())
                .map(Searchable::kind)
                .toList();
    }

    /**
     * Indexes what changed, the newest first: what the last {@value #AT_ONCE} changes were about. One statement when nothing
     * did. A crash repeats it. Waits for whoever is at the same work, so that a thing that was acknowledged before a search
     * began is found by it; nobody who changes something waits for it.
     *
     * @return how many things, 0 when nothing is left
     */
    int catchUp() {
        if (!isBehind()) return 0;
        var done = transaction.execute(status -> {
            oneAtATime();
            var changed = taken();
            engine.remove(changed);
            changed.stream().collect(Collectors.groupingBy(Subject::kind)).forEach(this::put);
            return changed.size();
        });
        return done == null ? 0 : done;
    }

    private boolean isBehind() {
        return sql.sql("select exists (select from search_changes)")
                .query(Boolean.class)
                .single();
    }

    private void oneAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('search', 0))")
                .query()
                .singleRow();
    }

    private List<Subject> taken() {
        return sql.sql("""
                with taken as (
                    delete from search_changes
                     where (kind, thing) in (
                         select kind, thing
                           from search_changes
                          order by nr desc
                          limit :some)
                    returning kind, thing)
                select distinct kind, thing
                  from taken
                """)
                .param("some", AT_ONCE)
                .query((row, n) -> new Subject(row.getString("kind"), row.getLong("thing")))
                .list();
    }

    private void put(String kind, List<Subject> changed) {
        var room = rooms.get(kind);
        if (room == null) return;
        for (var document : room.documents(changed.stream().map(Subject::id).toList())) engine.put(document);
    }

    /** Everything from the beginning. Answers how many things can be found. */
    long rebuild() {
        sql.sql("delete from search_documents").update();
        for (var room : rooms.values()) {
            var ids = room.after(0, AT_ONCE);
            while (!ids.isEmpty()) {
                var some = ids;
                transaction.executeWithoutResult(status -> {
                    oneAtATime();
                    room.documents(some).forEach(engine::put);
                });
                ids = room.after(ids.getLast(), AT_ONCE);
            }
        }
        return sql.sql("select count(*) from search_documents")
                .query(Long.class)
                .single();
    }

    /** A thing, as those see it for whom it is. */
    record Seen(Subject subject, Audience audience) {}

    /** These things as they are now. As many statements for each kind as its room needs. */
    Map<Seen, SearchDocument> now(List<Subject> subjects) {
        return subjects.stream().collect(Collectors.groupingBy(Subject::kind)).entrySet().stream()
                .filter(kind -> rooms.containsKey(kind.getKey()))
                .flatMap(kind -> documents(kind.getKey(), kind.getValue()).stream())
                .collect(Collectors.toMap(
                        document -> new Seen(document.subject(), document.audience()), Function.identity()));
    }

    private List<SearchDocument> documents(String kind, List<Subject> subjects) {
        var room = rooms.get(kind);
        return room == null
                ? List.of()
                : room.documents(subjects.stream().map(Subject::id).toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job searchCatchesUp(Index index) {
            return new Job("search-catches-up", Duration.ofSeconds(5), () -> {
                var begun = System.nanoTime();
                while (System.nanoTime() - begun < A_ROUND.toNanos() && index.catchUp() > 0) {
                    // there is more
                }
            });
        }
    }
}
