package org.understory.subject;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table about which moderators decide: finding, listing, hiding and showing them again, the same in every
 * room. The table has the columns {@code id}, {@code created_at}, {@code hidden_because}, and {@code state}, which is
 * {@code visible} or {@code hidden} for what moderators see; rows in another state are not there for them.
 *
 * @param table with its alias, such as {@code comments c}
 * @param alias of the table, as the conditions use it
 * @param columns what {@code thing} reads
 * @param within which rows are this community's: a condition that may use {@code :community}
 * @param seen which of these moderators see at all
 * @param listed which of them stand in the list of what came in
 */
public record ModeratedRows(
        JdbcClient sql,
        String table,
        String alias,
        String columns,
        String within,
        String seen,
        String listed,
        RowMapper<ModeratedThing> thing) {
    /** How many stand before and after a thing among its neighbours. */
    private static final int AROUND = 3;

    /**
     * All rows of a table that names its community.
     *
     * @param table with its alias, such as {@code comments c}
     * @param columns what {@code thing} reads
     */
    public static ModeratedRows of(JdbcClient sql, String table, String columns, RowMapper<ModeratedThing> thing) {
        var alias = table.substring(table.indexOf(' ') + 1);
        var within = alias + ".community_id = :community";
        return new ModeratedRows(sql, table, alias, columns, within, "true", "true", thing);
    }

    /** The same, of a table that does not name its community. */
    public ModeratedRows within(String condition) {
        return new ModeratedRows(sql, table, alias, columns, condition, seen, listed, thing);
    }

    /** The same, without what is nobody else's to see, even a moderator's. */
    public ModeratedRows seen(String condition) {
        return new ModeratedRows(sql, table, alias, columns, within, condition, listed, thing);
    }

    /** The same, with a narrower list of what came in. */
    public ModeratedRows listed(String condition) {
        return new ModeratedRows(sql, table, alias, columns, within, seen, condition, thing);
    }

    Optional<ModeratedThing> find(CommunityId community, long id) {
        return these(community, List.of(id)).stream().findFirst();
    }

    List<ModeratedThing> these(CommunityId community, Collection<Long> ids) {
        return select("$.id = any(:ids)", "$.id", community)
                .param("ids", ids.toArray(Long[]::new))
                .query(thing)
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
                .query(thing)
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
                .query(thing)
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
                .query(thing)
                .list();
    }

    /**
     * The numbers of all visible ones that stand below something else.
     *
     * @param condition which these are; it may use {@code :kind} and {@code :thing}
     */
    public List<Long> beneath(CommunityId community, Subject on, String condition) {
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
                .query(Long.class)
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
                select %s
                  from %s
                 where %s
                   and $.state in ('visible', 'hidden')
                   and %s
                   and %s
                 order by %s
                """.formatted(columns, table, within, seen, which, order)))
                .param("community", community.value());
    }

    private String aliased(String statement) {
        return statement.replace("$.", alias + ".");
    }
}
