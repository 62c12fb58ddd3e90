package org.understory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.communities.Role;

@PagesTest
class SearchingTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Statements statements;
    private Community community;
    private Someone ana;
    private Someone ben;

    SearchingTests(CommunityMaker make, JdbcClient sql, Statements statements) {
        this.make = make;
        this.sql = sql;
        this.statements = statements;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
    }

    private long update(String text, String audience) {
        return sql.sql("""
                insert into updates (community_id, member_id, text, html, audience, created_at)
                values (:community, :member, :text, '', :audience, :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("member", ana.member().value())
                .param("text", text)
                .param("audience", audience)
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
    }

    private long question(String title, String audience) {
        return sql.sql("""
                insert into questions (community_id, author_id, audience, title, text, html, created_at)
                values (:community, :member, :audience, :title, '', '', :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("member", ana.member().value())
                .param("title", title)
                .param("audience", audience)
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
    }

    static List<String> found(Reader browser, String words) {
        return browser.get(SearchPages.path(words, null))
                .page()
                .select("ol.thread h2 a")
                .eachAttr("href");
    }

    @TestFactory
    Stream<DynamicTest> everyone_finds_what_they_may_see_and_nothing_else() {
        make.follow(ana, ben);
        var cleo = make.member(community, "cleo");
        make.block(ana, cleo);
        var readers = new LinkedHashMap<String, Reader>();
        readers.put("visitor", make.visitor(community));
        readers.put("subscriber", make.subscriber(community, "Eva").browser());
        readers.put("member", make.member(community, "dora").browser());
        readers.put("team", ben.browser());
        readers.put("blocked", cleo.browser());
        readers.put("author", ana.browser());
        readers.put("moderator", make.staff(community, Role.MODERATOR).browser());
        readers.put("elsewhere", make.member(make.community(), "finn").browser());
        var all = Set.of("visitor", "subscriber", "member", "team", "blocked", "author", "moderator");
        var may = Map.of(
                "everyone", all,
                "members", Set.of("member", "team", "author", "moderator"),
                "my_team", Set.of("team", "author"),
                "only_me", Set.of("author"));
        var tests = new ArrayList<DynamicTest>();
        may.forEach((audience, who) -> {
            var path = "/updates/" + update("A heron wades " + audience, audience);
            readers.forEach((name, browser) -> tests.add(DynamicTest.dynamicTest(
                    name + " " + audience,
                    () -> assertThat(found(browser, "heron").contains(path)).isEqualTo(who.contains(name)))));
        });
        return tests.stream();
    }

    @Test
    void what_is_hidden_or_changed_is_no_longer_found_by_its_old_words() {
        var id = update("A heron wades", "everyone");
        var visitor = make.visitor(community);
        assertThat(found(visitor, "heron")).hasSize(1);
        set("update updates set state = 'hidden', hidden_because = 'x' where id = :id", id);
        assertThat(found(visitor, "heron")).isEmpty();
        set("update updates set state = 'visible', hidden_because = null, text = 'A stork' where id = :id", id);
        assertThat(found(visitor, "heron")).isEmpty();
        assertThat(found(visitor, "stork")).hasSize(1);
        set("update updates set audience = 'members' where id = :id", id);
        assertThat(found(visitor, "stork")).isEmpty();
        assertThat(found(ben.browser(), "stork")).hasSize(1);
        set("delete from updates where id = :id", id);
        assertThat(found(ben.browser(), "stork")).isEmpty();
    }

    private void set(String change, long id) {
        sql.sql(change).param("id", id).update();
    }

    @Test
    void words_are_found_by_their_stem_and_marked_and_a_title_counts_more() {
        update(
                "A heron stood in the shallow water by the reeds and did not move. ".repeat(2) + "So much for itching.",
                "everyone");
        var id = question("Itching at night?", "everyone");
        var page = make.visitor(community).get("/search?q=itch").page();
        assertThat(page.select("ol.thread h2 a").eachAttr("href")).hasSize(2);
        assertThat(page.select("ol.thread h2 a").first().attr("href")).startsWith("/questions/" + id);
        assertThat(page.select("mark").eachText()).contains("itching");
        assertThat(make.visitor(community)
                        .get("/search?q=itch&kind=question")
                        .page()
                        .select("ol.thread h2"))
                .hasSize(1);
    }

    @Test
    void a_mistyped_word_finds_a_title_that_is_written_much_alike() {
        question("Methotrexate and tiredness", "everyone");
        var page = make.visitor(community).get("/search?q=methotrexat").page();
        assertThat(page.select("ol.thread h2")).hasSize(1);
        var mistyped = make.visitor(community).get("/search?q=metotrexate").page();
        assertThat(mistyped.text()).contains("written much alike");
        assertThat(mistyped.select("ol.thread h2")).hasSize(1);
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        for (int i = 0; i < 45; i++) update("A heron number " + i, "everyone");
        var seen = new HashSet<String>();
        var path = "/search?q=heron";
        while (!path.isEmpty()) {
            var page = make.visitor(community).get(path).page();
            for (var link : page.select("ol.thread h2 a"))
                assertThat(seen.add(link.attr("href"))).isTrue();
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(45);
    }

    @Test
    void whatever_is_typed_is_looked_for_and_nothing_breaks() {
        update("<script>alert(1)</script> 100 % of 🌿 and שלום", "everyone");
        var visitor = make.visitor(community);
        for (var words : List.of(
                "",
                " ",
                "\"",
                "'",
                "a' or 1=1 --",
                "%",
                "_",
                "\\",
                "& | ! ( )",
                ":*",
                "<->",
                "-",
                "\"unclosed",
                "or or",
                "🌿",
                "שלום",
                "\u202eabc",
                "a\u0000b",
                "\u0002x\u0003",
                "alert",
                "the")) {
            var shown = visitor.get(SearchPages.path(words, null));
            assertThat(shown.status()).as(words).isEqualTo(200);
            assertThat(shown.text()).doesNotContain("<script>alert");
        }
        assertThat(visitor.get("/search").status()).isEqualTo(200);
        assertThat(visitor.get("/search?q=heron&kind=nonsense&after=nonsense").status())
                .isEqualTo(200);
        assertThat(visitor.get("/search?q=heron&after=7fc00000.1").status()).isEqualTo(200);
        var long_ = visitor.get("/search?q=" + "heron+".repeat(1000));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.page().select("#q-mistake")).hasSize(1);
    }

    @Test
    void a_search_is_not_kept_and_not_indexed() {
        update("A heron", "everyone");
        var shown = make.visitor(community).get("/search?q=heron");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.header("ETag")).isEmpty();
        assertThat(shown.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void it_needs_the_same_statements_however_much_is_found() {
        update("A heron", "everyone");
        found(ben.browser(), "heron");
        var few = statements.during(() -> found(ben.browser(), "heron"));
        for (int i = 0; i < 15; i++) update("Another heron", "everyone");
        found(ben.browser(), "heron");
        assertThat(statements.during(() -> found(ben.browser(), "heron"))).hasSameSizeAs(few);
    }
}
