package org.understory.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.questions.Forum;

/** Members, and what they answered, are found by those who may see them. */
@PagesTest
class FindingPeopleTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Map<String, Reader> readers = new LinkedHashMap<>();
    private Community community;
    private Someone ana;
    private Someone ben;
    private Someone cleo;

    FindingPeopleTests(CommunityMaker make, JdbcClient sql) {
        this.make = make;
        this.sql = sql;
    }

    @BeforeEach
    void everybody() {
        community = make.community();
        ana = make.member(community, "anaheron");
        ben = make.member(community, "ben");
        cleo = make.member(community, "cleo");
        make.follow(ana, ben);
        make.block(ana, cleo);
        readers.put("visitor", make.visitor(community));
        readers.put("subscriber", make.subscriber(community, "Eva").browser());
        readers.put("member", make.member(community, "dora").browser());
        readers.put("team", ben.browser());
        readers.put("blocked", cleo.browser());
        readers.put("owner of the page", ana.browser());
        readers.put("moderator", make.staff(community, Role.MODERATOR).browser());
        readers.put("elsewhere", make.member(make.community(), "finn").browser());
    }

    private void tells(String word, String audience) {
        sql.sql("""
                insert into traits (member_id, community_id, kind, word, shown, audience)
                values (:member, :community, 'treatment', :word, :word, :audience)
                    on conflict (member_id, kind, word) do update set audience = excluded.audience
                """)
                .param("member", ana.member().value())
                .param("community", community.id().value())
                .param("word", word)
                .param("audience", audience)
                .update();
    }

    private static List<String> found(Reader browser, String words) {
        return browser.get(SearchPages.path(words, null))
                .page()
                .select("ol.thread h2 a")
                .eachAttr("href");
    }

    @TestFactory
    Stream<DynamicTest> a_member_is_found_by_what_they_show_to_the_one_who_looks() {
        var inside = Set.of("member", "team", "owner of the page", "moderator");
        var may = Map.of(
                "anaheron",
                inside,
                "calcipotriol",
                inside,
                "ustekinumab",
                Set.of("team", "owner of the page"),
                "apremilast",
                Set.<String>of());
        tells("calcipotriol", "members");
        tells("ustekinumab", "my_team");
        tells("apremilast", "only_me");
        var tests = new ArrayList<DynamicTest>();
        may.forEach((word, who) -> readers.forEach((name, browser) -> tests.add(DynamicTest.dynamicTest(
                name + " " + word,
                () -> assertThat(found(browser, word).contains("/members/anaheron"))
                        .isEqualTo(who.contains(name))))));
        return tests.stream();
    }

    @Test
    void what_is_shown_to_fewer_people_is_at_once_found_by_fewer() {
        var dora = readers.get("member");
        tells("calcipotriol", "members");
        assertThat(found(dora, "calcipotriol")).containsExactly("/members/anaheron");
        tells("calcipotriol", "my_team");
        assertThat(found(dora, "calcipotriol")).isEmpty();
        assertThat(found(ben.browser(), "calcipotriol")).containsExactly("/members/anaheron");
        assertThat(dora.get("/search?q=anaheron").text()).doesNotContain("calcipotriol");
        sql.sql("delete from traits where member_id = :id")
                .param("id", ana.member().value())
                .update();
        assertThat(found(ben.browser(), "calcipotriol")).isEmpty();
    }

    @Test
    void whoever_shows_more_to_their_team_is_found_once() {
        tells("heron", "members");
        tells("heron-cream", "my_team");
        assertThat(found(ben.browser(), "heron")).containsExactly("/members/anaheron");
    }

    @Test
    void visitors_are_not_asked_whether_they_look_for_members() {
        assertThat(readers.get("visitor").get("/search?q=ana").page().select("a[href*='kind=member']"))
                .isEmpty();
        assertThat(readers.get("member").get("/search?q=ana").page().select("a[href*='kind=member']"))
                .hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> an_answer_is_found_by_those_who_may_see_its_question() {
        var open = Forum.asked(ana.browser(), "Is this open?", "audience", "everyone");
        var inside = Forum.asked(ana.browser(), "Is this for members?");
        var nameless = Forum.asked(ana.browser(), "Who asks this?", "anonymous", "yes");
        Forum.answered(ben.browser(), open, "A stork is open");
        Forum.answered(ben.browser(), inside, "A crane is inside");
        Forum.answered(ben.browser(), nameless, "A bittern is nameless");
        make.block(ben, make.member(community, "gus"));
        var members = Set.of("member", "team", "owner of the page", "moderator");
        var may = Map.of(
                "stork", Set.of("visitor", "subscriber", "member", "team", "blocked", "owner of the page", "moderator"),
                "crane", members,
                "bittern", Set.of("member", "team", "blocked", "owner of the page", "moderator"));
        var tests = new ArrayList<DynamicTest>();
        may.forEach((word, who) -> readers.forEach((name, browser) -> tests.add(DynamicTest.dynamicTest(
                name + " " + word, () -> assertThat(found(browser, word)).hasSize(who.contains(name) ? 1 : 0)))));
        return tests.stream();
    }

    @Test
    void an_answer_leaves_with_its_question_and_with_a_block_of_its_author() {
        var question = Forum.asked(ana.browser(), "What helps?");
        var answer = Forum.answered(ben.browser(), question, "A stork helps");
        var dora = readers.get("member");
        assertThat(found(dora, "stork")).containsExactly("/answers/" + answer);
        assertThat(dora.get("/search?q=stork").text()).contains("What helps?");
        assertThat(found(dora, "helps")).hasSize(2);
        var gus = make.member(community, "gus");
        make.block(ben, gus);
        assertThat(found(gus.browser(), "stork")).isEmpty();
        sql.sql("update questions set state = 'hidden', hidden_because = 'x' where id = :id")
                .param("id", question)
                .update();
        assertThat(found(dora, "stork")).isEmpty();
    }

    @Test
    void an_answer_is_not_found_by_the_words_of_its_question() {
        var question = Forum.asked(ana.browser(), "Methotrexate and tiredness?");
        Forum.answered(ben.browser(), question, "Rest helps me");
        assertThat(found(readers.get("member"), "methotrexate")).hasSize(1);
    }
}
