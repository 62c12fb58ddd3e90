package org.understory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
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
import org.understory.comments.Comments;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.subject.Subject;

@PagesTest
class FindingCommentsTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Statements statements;
    private final Comments comments;
    private Community community;
    private Someone ana;
    private Someone ben;
    private Someone cleo;

    FindingCommentsTests(CommunityMaker make, JdbcClient sql, Statements statements, Comments comments) {
        this.make = make;
        this.sql = sql;
        this.statements = statements;
        this.comments = comments;
    }

    @BeforeEach
    void threeMembers() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
        cleo = make.member(community, "cleo");
    }

    private Subject update(String audience) {
        return new Subject("update", row("""
                insert into updates (community_id, member_id, text, html, audience, created_at)
                values (:community, :member, 'About today', '', :audience, :now)
                returning id
                """, ana, audience));
    }

    private Subject answer(Someone asker, Someone author, String audience) {
        var question = row("""
                insert into questions (community_id, author_id, audience, title, text, html, created_at)
                values (:community, :member, :audience, 'Does it itch?', '', '', :now)
                returning id
                """, asker, audience);
        var id = sql.sql("""
                insert into answers (community_id, question_id, author_id, text, html, sha256, created_at)
                values (:community, :question, :member, 'It does', '', repeat('0', 64), :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("question", question)
                .param("member", author.member().value())
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
        return new Subject("answer", id);
    }

    private long row(String insert, Someone author, String audience) {
        return sql.sql(insert)
                .param("community", community.id().value())
                .param("member", author.member().value())
                .param("audience", audience)
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
    }

    private String comment(Subject on, Someone author, String text) {
        return "/comments/"
                + comments.put(
                        community.id(),
                        on,
                        author.member(),
                        null,
                        text,
                        OffsetDateTime.now().toInstant());
    }

    private static List<String> found(Reader browser, String words) {
        return browser.get(SearchPages.path(words, null))
                .page()
                .select("ol.thread h2 a")
                .eachAttr("href");
    }

    @TestFactory
    Stream<DynamicTest> a_comment_is_found_by_those_who_may_see_what_it_stands_under() {
        make.follow(ana, ben);
        make.block(ana, cleo);
        var dora = make.member(community, "dora");
        var emil = make.member(community, "emil");
        make.block(dora, emil);
        var readers = new LinkedHashMap<String, Reader>();
        readers.put("visitor", make.visitor(community));
        readers.put("subscriber", make.subscriber(community, "Eva").browser());
        readers.put("member", make.member(community, "gil").browser());
        readers.put("team", ben.browser());
        readers.put("blocked", cleo.browser());
        readers.put("blocked by the commenter", emil.browser());
        readers.put("author", ana.browser());
        readers.put("moderator", make.staff(community, Role.MODERATOR).browser());
        readers.put("elsewhere", make.member(make.community(), "finn").browser());
        var members = Set.of("member", "team", "author", "moderator");
        var may = new LinkedHashMap<String, Set<String>>();
        may.put("everyone", Set.of("subscriber", "member", "team", "blocked", "author", "moderator"));
        may.put("members", members);
        may.put("my_team", Set.of("team", "author"));
        may.put("only_me", Set.of("author"));
        var tests = new ArrayList<DynamicTest>();
        may.forEach((audience, who) -> {
            var under = Map.of("update", update(audience));
            if (Set.of("everyone", "members").contains(audience))
                under = Map.of("update", update(audience), "answer", answer(ana, ben, audience));
            under.forEach((kind, on) -> {
                var path = comment(on, dora, "A heron under " + kind + " for " + audience);
                readers.forEach((name, browser) -> tests.add(DynamicTest.dynamicTest(
                        name + ", " + kind + " for " + audience,
                        () -> assertThat(found(browser, "heron under " + kind).contains(path))
                                .isEqualTo(who.contains(name)))));
            });
        });
        return tests.stream();
    }

    @Test
    void what_is_said_under_the_answer_of_somebody_blocked_is_kept_away_with_it() {
        var forMembers = comment(answer(ana, ben, "members"), cleo, "A heron for members");
        var forEveryone = comment(answer(ana, ben, "everyone"), cleo, "A heron for everyone");
        var dora = make.member(community, "dora");
        assertThat(found(dora.browser(), "heron")).containsExactlyInAnyOrder(forMembers, forEveryone);
        make.block(ben, dora);
        assertThat(found(dora.browser(), "heron")).containsExactly(forEveryone);
    }

    @Test
    void what_is_hidden_or_no_longer_for_the_viewer_is_not_found() {
        var on = update("everyone");
        var path = comment(on, ben, "A heron wades");
        var id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(found(cleo.browser(), "heron")).containsExactly(path);
        set("update comments set state = 'hidden', hidden_because = 'x' where id = :id", id);
        assertThat(found(cleo.browser(), "heron")).isEmpty();
        set("update comments set state = 'visible', hidden_because = null where id = :id", id);
        assertThat(found(cleo.browser(), "heron")).containsExactly(path);
        set("update updates set audience = 'my_team' where id = :id", on.id());
        assertThat(found(cleo.browser(), "heron")).isEmpty();
        assertThat(found(ana.browser(), "heron")).containsExactly(path);
        set("update updates set audience = 'members' where id = :id", on.id());
        assertThat(found(cleo.browser(), "heron")).containsExactly(path);
        set("update updates set state = 'hidden', hidden_because = 'x' where id = :id", on.id());
        assertThat(found(ana.browser(), "heron")).isEmpty();
    }

    @Test
    void a_question_that_changes_its_audience_takes_the_comments_under_its_answers_along() {
        var on = answer(ana, ben, "members");
        var path = comment(on, cleo, "A heron wades");
        var eva = make.subscriber(community, "Eva").browser();
        assertThat(found(eva, "heron")).isEmpty();
        set(
                "update questions set audience = 'everyone' where id = (select question_id from answers where id = :id)",
                on.id());
        assertThat(found(eva, "heron")).containsExactly(path);
    }

    @Test
    void it_leads_to_the_comment_and_says_what_it_stands_under() {
        var path = comment(update("members"), ben, "A heron wades");
        var page = cleo.browser().get("/search?q=heron&kind=comment").page();
        assertThat(page.select("ol.thread h2").text()).isEqualTo("About today");
        assertThat(page.select("ol.thread mark").text()).isEqualTo("heron");
        assertThat(cleo.browser().get(path).location()).contains("#comment-");
        assertThat(make.visitor(community).get("/search?q=heron&kind=comment").text())
                .doesNotContain("kind=comment");
    }

    @Test
    void it_needs_the_same_statements_however_many_are_found() {
        var on = update("members");
        comment(on, ben, "A heron");
        found(cleo.browser(), "heron");
        var few = statements.during(() -> found(cleo.browser(), "heron"));
        for (int i = 0; i < 15; i++) comment(i % 2 == 0 ? on : update("members"), ben, "Another heron");
        found(cleo.browser(), "heron");
        assertThat(statements.during(() -> found(cleo.browser(), "heron"))).hasSameSizeAs(few);
    }

    private void set(String change, long id) {
        sql.sql(change).param("id", id).update();
    }
}
