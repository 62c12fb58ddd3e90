package org.understory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;

/** When what changed can be found, and who waits for whom. */
@PagesTest
class IndexingTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Index index;
    private final TransactionTemplate transaction;
    private Community community;
    private long author;

    IndexingTests(CommunityMaker make, JdbcClient sql, Index index, TransactionTemplate transaction) {
        this.make = make;
        this.sql = sql;
        this.index = index;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_member() {
        community = make.community();
        author = make.member(community, "ana").member().value();
    }

    private long update(String text) {
        return sql.sql("""
                insert into updates (community_id, member_id, text, html, audience, created_at)
                values (:community, :member, :text, '', 'everyone', :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("member", author)
                .param("text", text)
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
    }

    private static List<String> found(Reader browser, String words) {
        return SearchingTests.found(browser, words);
    }

    private void set(String change, long id) {
        sql.sql(change).param("id", id).update();
    }

    @Test
    void a_search_waits_for_what_is_just_being_indexed() {
        update("A heron wades");
        var visitor = make.visitor(community);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var search = transaction.execute(status -> {
                index.catchUp();
                var begun = threads.submit(() -> found(visitor, "heron"));
                await().until(this::someone_waits_for_a_row);
                return begun;
            });
            assertThat(search)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .satisfies(shown -> assertThat(shown).hasSize(1));
        }
    }

    /** As the indexing keeps it until its transaction ends, while somebody changes the thing once more. */
    @Test
    void whoever_changes_a_thing_does_not_wait_for_its_indexing() {
        var id = update("A heron wades");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var changed = transaction.execute(status -> {
                index.catchUp();
                var change = threads.submit(() -> set("update updates set text = 'A stork' where id = :id", id));
                assertThat(change).succeedsWithin(Duration.ofSeconds(20));
                return change;
            });
            assertThat(changed).isDone();
        }
        assertThat(found(make.visitor(community), "heron")).isEmpty();
        assertThat(found(make.visitor(community), "stork")).hasSize(1);
    }

    @Test
    void a_change_that_was_not_finished_while_an_earlier_one_was_indexed_is_indexed_afterwards() {
        var id = update("A heron wades");
        var visitor = make.visitor(community);
        try (var threads = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                set("update updates set text = 'A stork' where id = :id", id);
                assertThat(threads.submit(() -> found(visitor, "heron")))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .satisfies(shown -> assertThat(shown).hasSize(1));
            });
        }
        assertThat(found(visitor, "heron")).isEmpty();
        assertThat(found(visitor, "stork")).hasSize(1);
    }

    @Test
    void what_was_just_written_is_found_though_much_is_left_to_index() {
        for (int i = 0; i < 250; i++) update("One of many");
        update("A heron wades");
        assertThat(found(make.visitor(community), "heron")).hasSize(1);
    }

    private boolean someone_waits_for_a_row() {
        return sql.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_index_can_be_built_anew() {
        update("A heron");
        found(make.visitor(community), "heron");
        sql.sql("delete from search_documents where community_id = :id")
                .param("id", community.id().value())
                .update();
        assertThat(found(make.visitor(community), "heron")).isEmpty();
        assertThat(index.rebuild()).isPositive();
        assertThat(found(make.visitor(community), "heron")).hasSize(1);
    }
}
