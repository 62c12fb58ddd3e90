package org.understory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Role;
import org.understory.subject.Subject;

@PagesTest
class PageCacheTests {
    private final CommunityMaker make;
    private final PageCache cache;
    private final Sites sites;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    PageCacheTests(CommunityMaker make, PageCache cache, Sites sites, JdbcClient sql, TransactionTemplate transaction) {
        this.make = make;
        this.cache = cache;
        this.sites = sites;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Test
    void a_kept_page_has_a_strong_etag_for_each_encoding_and_answers_304() {
        var visitor = make.visitor(make.community());
        awaitKept(visitor);
        var gzip = make.visitor(make.community()).with("Accept-Encoding", "gzip");
        awaitKept(gzip);
        var again = gzip.get("/");
        assertThat(again.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(again.header("ETag")).matches("\"[0-9a-f]{24}-gzip\"");
        assertThat(gzip.with("If-None-Match", again.header("ETag")).get("/").status())
                .isEqualTo(304);
        assertThat(visitor.get("/").header("ETag")).matches("\"[0-9a-f]{24}\"");
        assertThat(again.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void one_communitys_page_is_never_served_to_another() {
        var one = make.community();
        var other = make.community();
        for (int i = 0; i < 3; i++) {
            assertThat(make.visitor(one).get("/").page().title()).contains(one.name());
            assertThat(make.visitor(other).get("/").page().title()).contains(other.name());
        }
    }

    @Test
    void a_signed_in_persons_page_is_neither_kept_nor_are_they_given_a_kept_one() {
        var community = make.community();
        make.visitor(community).get("/");
        var ana = make.subscriber(community, "Anastasia");
        var moderator = make.staff(community, Role.MODERATOR);
        for (int i = 0; i < 3; i++) {
            var hers = ana.browser().get("/");
            assertThat(hers.text()).contains("Anastasia");
            assertThat(hers.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(hers.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(moderator.browser().get("/").text())
                    .contains("/moderation")
                    .doesNotContain("Anastasia");
            assertThat(make.visitor(community).get("/").text())
                    .doesNotContain("Anastasia")
                    .doesNotContain("/moderation");
        }
    }

    @Test
    void a_fragment_and_an_authorized_request_pass_by() {
        var community = make.community();
        awaitKept(make.visitor(community));
        assertThat(make.visitor(community).with("HX-Request", "true").get("/").header("ETag"))
                .isEmpty();
        assertThat(make.visitor(community)
                        .with("Authorization", "Bearer x")
                        .get("/")
                        .header("ETag"))
                .isEmpty();
    }

    @Test
    void a_change_drops_the_page_within_a_second_of_its_commit_and_not_before() {
        var community = make.community();
        var visitor = make.visitor(community);
        awaitKept(visitor);
        var shown = new Subject("community", community.id().value());
        transaction.executeWithoutResult(running -> {
            cache.changed(shown);
            assertThat(visitor.get("/").header("ETag")).isNotEmpty();
        });
        assertThat(dropped(visitor)).isTrue();
    }

    @Test
    void whoever_changed_something_never_meets_the_page_from_before() {
        var community = make.community();
        var visitor = make.visitor(community);
        awaitKept(visitor);
        var key = PageCacheHandler.key(sites.find(community.id()).orElseThrow(), "/", null);
        assertThat(cache.find(key)).isNotNull();
        synchronized (cache) {
            transaction.executeWithoutResult(running ->
                    cache.changed(new Subject("community", community.id().value())));
            assertThat(cache.find(key)).as("while no signal is heard yet").isNull();
        }
    }

    @Test
    void a_change_that_is_rolled_back_drops_nothing() {
        var community = make.community();
        var visitor = make.visitor(community);
        awaitKept(visitor);
        transaction.executeWithoutResult(running -> {
            cache.changed(new Subject("community", community.id().value()));
            running.setRollbackOnly();
        });
        sql.sql("select pg_notify('understory', 'pages nothing:1')")
                .query((row, n) -> 0)
                .list();
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        assertThat(visitor.get("/").header("ETag")).isNotEmpty();
    }

    @Test
    void a_page_rendered_before_a_change_is_not_kept_after_it() {
        var shown = new Subject("community", 4_000_000_000L);
        var before = cache.now();
        cache.heard(shown.toString());
        var response = StoredResponse.of(new byte[10], "text/plain", java.util.Map.of());
        cache.store("stale", response, new PageCache.Keeping(null, java.util.List.of(shown.toString())), before);
        assertThat(cache.find("stale")).isNull();
        cache.store("fresh", response, new PageCache.Keeping(null, java.util.List.of(shown.toString())), cache.now());
        assertThat(cache.find("fresh")).isNotNull();
    }

    /** The making of the community drops its pages once more, a moment later; then they are kept. */
    private static void awaitKept(Reader visitor) {
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (visitor.get("/").header("ETag").isEmpty()) {
            assertThat(System.nanoTime()).as("the page is kept").isLessThan(until);
        }
    }

    /** Whether the next answers come from the servlets again, which send no ETag of their own. */
    private static boolean dropped(Reader visitor) {
        var until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < until) {
            if (visitor.get("/").header("ETag").isEmpty()) return true;
        }
        return false;
    }
}
