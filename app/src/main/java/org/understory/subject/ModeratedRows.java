package org.understory.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table about which moderators decide: finding, listing, hiding and showing them again, the same in every
 * room. The table has the columns {@code id}, {@code html}, {@code created_at}, {@code hidden_because}, and {@code state},
 * which is {@code visible} or {@code hidden} for what moderators see; rows in another state are not there for them.
 */
public final class ModeratedRows {
    /** How many stand before and after a thing among its neighbours. */
    private static final int AROUND = 3;

    private final JdbcClient sql;
    private final String kind;
    private final String table;
    private final String alias;
    private final String author;
    private String columns;
    private Words words = row -> row.getString("html");
    private String path;
    private String within;
    private String seen = "true";
    private String listed = "true";

    /** What a row says, as HTML that is safe to show. */
    @FunctionalInterface
    public interface Words {
        String of(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a table that names its community.
     *
     * @param kind of its subjects, such as {@code comment}
     * @param table by the word for its things in addresses, with its alias: {@code comments c}
     * @param author the column that names who wrote it
     */
    public ModeratedRows(JdbcClient sql, String kind, String table, String author) {
        this.sql = sql;
        this.kind = kind;
        this.table = table;
        this.alias = table.substring(table.indexOf(' ') + 1);
        this.author = author;
        this.columns = "$.html";
        this.path = "/" + plural() + "/";
        this.within = "$.community_id = :community";
    }

    /** What they say is not in the column {@code html} alone. Call this and what follows once, before the first use. */
    public ModeratedRows saying(String columns, Words words) {
        this.columns = columns;
        this.words = words;
        return this;
    }

    /** They are not read at their own address; the number comes behind this one. */
    public ModeratedRows readAt(String path) {
        this.path = path;
        return this;
    }

    /** Which of them are of {@code :community}, of a table that does not say it. */
    public ModeratedRows within(String condition) {
        this.within = condition;
        return this;
    }

    /** Which of them are not nobody else's to see, even a moderator's. */
    public ModeratedRows seen(String condition) {
        this.seen = condition;
        return this;
    }

    /** Which of them stand in the list of what came in. */
    public ModeratedRows listed(String condition) {
        this.listed = condition;
        return this;
    }

    String kind() {
        return kind;
    }

    String plural() {
        return table.substring(0, table.indexOf(' '));
    }

    private ModeratedThing thing(ResultSet row, int n) throws SQLException {
        var id = row.getLong("id");
        var by = row.getObject("author", Long.class);
        return new ModeratedThing(
                new Subject(kind, id),
                by == null ? null : new MemberId(by),
                words.of(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                path + id,
                row.getString("hidden_because"));
    }

    Optional<ModeratedThing> find(CommunityId community, long id) {
        return these(community, List.of(id)).stream().findFirst();
    }

    List<ModeratedThing> these(CommunityId community, Collection<Long> ids) {
        return select("$.id = any(:ids)", "$.id", community)
                .param("ids", ids.toArray(Long[]::new))
                .query(this::thing)
                .list();
    }

    List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return list(listed, community, before, most);
    }

    List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return list("$.state = 'hidden'", community, before, most);
    }

    private List<ModeratedThing> list(String which, CommunityId community, @Nullable Long before, int most) {
        return select("$.id < :before and " + which, "$.id desc limit :most", community)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(this::thing)
                .list();
    }

    /**
     * A row and the {@value #AROUND} before it and after it that belong together with it, oldest first.
     *
     * @param together the columns in which they are alike, such as {@code question_id}
     */
    public List<ModeratedThing> around(CommunityId community, long id, String together) {
        return select("$.id in (" + neighbours(together) + ")", "$.id", community)
                .param("id", id)
                .param("most", AROUND)
                .query(this::thing)
                .list();
    }

    private String neighbours(String together) {
        return """
                with middle as (
                    select id as at, %2$s
                      from %1$s
                     where $.id = :id
                )
                (select $.id
                   from %1$s
                   join middle using (%2$s)
                  where $.id < middle.at
                    and $.state in ('visible', 'hidden')
                  order by $.id desc
                  limit :most)
                union all
                (select $.id
                   from %1$s
                   join middle using (%2$s)
                  where $.id >= middle.at
                    and $.state in ('visible', 'hidden')
                  order by $.id
                  limit :most + 1)
                """.formatted(table, together);
    }

    /**
     * The first few that stand below something else, oldest first.
     *
     * @param condition which these are; it may use {@code :kind} and {@code :thing}
     */
    public List<ModeratedThing> below(CommunityId community, Subject on, String condition) {
        return select(condition, "$.id limit :most", community)
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("most", AROUND)
                .query(this::thing)
                .list();
    }

    /**
     * All visible ones that stand below something else.
     *
     * @param condition which these are; it may use {@code :kind} and {@code :thing}
     */
    public List<Subject> beneath(CommunityId community, Subject on, String condition) {
        return sql.sql(aliased("""
                select $.id
                  from %s
                 where %s
                   and %s
                   and $.state = 'visible'
                """.formatted(table, condition, within)))
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("community", community.value())
                .query((row, n) -> new Subject(kind, row.getLong("id")))
                .list();
    }

    boolean hide(CommunityId community, long id, String reason) {
        return sql.sql(aliased("""
                update %s
                   set state = 'hidden',
                       hidden_because = :reason
                 where $.id = :id
                   and $.state = 'visible'
                   and %s
                """.formatted(table, within)))
                        .param("id", id)
                        .param("community", community.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean restore(CommunityId community, long id) {
        return sql.sql(aliased("""
                update %s
                   set state = 'visible',
                       hidden_because = null
                 where $.id = :id
                   and $.state = 'hidden'
                   and %s
                """.formatted(table, within)))
                        .param("id", id)
                        .param("community", community.value())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec select(String which, String order, CommunityId community) {
        return sql.sql(aliased("""
                select $.id, %s as author, %s, $.created_at, $.hidden_because
                  from %s
                 where %s
                   and $.state in ('visible', 'hidden')
                   and %s
                   and %s
                 order by %s
                """.formatted(author, columns, table, within, seen, which, order)))
                .param("community", community.value());
    }

    private String aliased(String statement) {
        return statement.replace("$.", alias + ".");
    }
}
