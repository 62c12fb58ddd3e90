package org.understory.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.updates.Wall;

/** Whom many follow posts at the cost of anybody else, and who follows many reads at the cost of who follows one. */
@PagesTest
class ManyFollowersTests {
    private static final int MANY = 30;

    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Statements statements;
    private Community community;
    private Someone fern;
    private Someone otter;
    private List<Someone> others;

    ManyFollowersTests(CommunityMaker make, JdbcClient sql, Statements statements) {
        this.make = make;
        this.sql = sql;
        this.statements = statements;
    }

    @BeforeEach
    void aCommunity() {
        community = make.community();
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
        others = IntStream.range(0, MANY)
                .mapToObj(n -> make.member(community, "member" + n))
                .toList();
    }

    @Test
    void posting_writes_the_same_rows_however_many_follow() {
        for (var other : others) make.follow(other, fern);
        var followed = written(Wall.posted(fern.browser(), "Many follow me"));
        var alone = written(Wall.posted(otter.browser(), "Nobody follows me"));
        assertThat(followed).isEqualTo(alone).containsEntry("updates", 1L).containsEntry("latest_updates", 1L);
        assertThat(Wall.words(others.getLast().browser(), "/activities?feed=team"))
                .containsExactly("Many follow me");
    }

    @Test
    void the_page_of_a_large_team_takes_as_many_statements_as_that_of_a_small_one() {
        for (var other : others) {
            make.follow(fern, other);
            Wall.posted(other.browser(), "One of many");
        }
        make.follow(otter, others.getFirst());
        Wall.page(otter.browser(), "/activities?feed=team");
        var small = statements.during(() -> Wall.page(otter.browser(), "/activities?feed=team"));
        var large = statements.during(() -> Wall.page(fern.browser(), "/activities?feed=team"));
        assertThat(large).hasSameSizeAs(small);
    }

    /** The rows that the transaction of an update left, by table. */
    private Map<String, Long> written(long update) {
        var transaction = sql.sql("select cast(xmin as text) from updates where id = :id")
                .param("id", update)
                .query(String.class)
                .single();
        var rows = new TreeMap<String, Long>();
        for (var table : tables()) {
            var left = sql.sql("select count(*) from " + table + " where cast(xmin as text) = :transaction")
                    .param("transaction", transaction)
                    .query(Long.class)
                    .single();
            // The index takes what changed as soon as it can.
            if (left > 0 && !table.startsWith("search_")) rows.put(table, left);
        }
        return rows;
    }

    private List<String> tables() {
        return sql.sql("""
                select quote_ident(table_name)
                  from information_schema.tables
                 where table_schema = 'public'
                   and table_type = 'BASE TABLE'
                """).query(String.class).list();
    }
}
