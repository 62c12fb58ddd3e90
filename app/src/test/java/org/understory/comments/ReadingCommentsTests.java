package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;

@PagesTest
class ReadingCommentsTests {
    private final CommunityMaker make;
    private final CommentedThings things;
    private final Comments comments;
    private final JdbcClient sql;
    private final Statements statements;
    private Community community;
    private Conversation talk;
    private Someone ana;

    ReadingCommentsTests(
            CommunityMaker make, CommentedThings things, Comments comments, JdbcClient sql, Statements statements) {
        this.make = make;
        this.things = things;
        this.comments = comments;
        this.sql = sql;
        this.statements = statements;
    }

    @BeforeEach
    void aThing() {
        community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
    }

    private long put(Long parent, String text) {
        return comments.put(
                community.id(),
                talk.thing().subject(),
                ana.member(),
                parent,
                text,
                Instant.parse("2026-01-17T10:00:00Z"));
    }

    @Test
    void a_visitor_sees_the_newest_two_shortened_the_true_count_and_the_gate() {
        put(null, "The oldest");
        put(null, "In the middle");
        var newest = put(null, "word ".repeat(200));
        put(newest, "A reply");
        var shown = talk.page(make.visitor(community)).page();
        assertThat(shown.select("#comments-title").text()).isEqualTo("Comments (4)");
        assertThat(shown.select(".comment .words")).hasSize(2);
        assertThat(shown.select(".comment .words").first().text())
                .hasSizeLessThan(270)
                .endsWith("… read more");
        assertThat(shown.select(".comment a.more").attr("href")).isEqualTo("#gate");
        assertThat(shown.select(".comment .words").last().text()).isEqualTo("In the middle");
        assertThat(shown.select("#gate")).hasSize(1);
        assertThat(shown.select("#comments textarea")).isEmpty();
        assertThat(shown.text()).doesNotContain("The oldest").contains("2 more comments are here for subscribers");
        assertThat(shown.select(".comment time").first().text()).isEqualTo("17 January 2026");
    }

    @Test
    void nobody_has_written_yet_is_said_kindly() {
        assertThat(talk.page(make.visitor(community))
                        .page()
                        .select("#comments .empty")
                        .text())
                .startsWith("Nobody has written here yet");
        assertThat(talk.page(ana.browser()).page().select("#comments .empty").text())
                .startsWith("Nobody has written here yet");
    }

    @Test
    void every_comment_is_on_exactly_one_page_and_long_threads_go_on() {
        var first = put(null, "Start 1");
        for (int i = 1; i <= 70; i++) put(first, "Reply " + i);
        for (int i = 2; i <= 20; i++) put(null, "Start " + i);
        var seen = new java.util.ArrayList<String>();
        var page = talk.page(ana.browser()).page();
        seen.addAll(page.select(".words").eachText());
        assertThat(seen)
                .hasSize(50)
                .startsWith("Start 20")
                .contains("Start 1", "Reply 30")
                .doesNotContain("Reply 31");
        while (!page.select("a[rel=next]").isEmpty()) {
            page = ana.browser().get(page.select("a[rel=next]").attr("href")).page();
            seen.addAll(page.select(".words").eachText());
        }
        assertThat(page.text()).contains("See how it began");
        assertThat(seen).hasSize(90).doesNotHaveDuplicates().endsWith("Reply 70");
    }

    @Test
    void a_link_to_a_comment_leads_to_the_page_that_shows_it() {
        var first = put(null, "Start 1");
        long last = 0;
        for (int i = 1; i <= 70; i++) last = put(first, "Reply " + i);
        for (int i = 2; i <= 60; i++) put(null, "Start " + i);
        for (var id : new long[] {first, last}) {
            var place = ana.browser().get("/comments/" + id);
            assertThat(place.location()).endsWith("#comment-" + id);
            assertThat(place.follow().page().getElementById("comment-" + id)).isNotNull();
        }
        assertThat(make.visitor(community).get("/comments/" + first).location())
                .isEqualTo(talk.thing().path() + "#comments");
    }

    @Test
    void another_communitys_comments_do_not_exist_here() {
        var id = put(null, "Ours");
        var other = make.community();
        var stranger = make.subscriber(other, "Otto");
        assertThat(stranger.browser().get("/comments/" + id).status()).isEqualTo(404);
        assertThat(stranger.browser().get("/comments/" + id + "/edit").status()).isEqualTo(404);
        assertThat(stranger.browser().post("/comments/" + id + "/deletion").status())
                .isEqualTo(404);
        assertThat(stranger.browser()
                        .get("/comments?on=" + talk.thing().subject())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.browser().get(talk.thing().path()).status()).isEqualTo(404);
    }

    @Test
    void a_cursor_that_is_none_shows_the_first_page() {
        put(null, "Here");
        for (var nonsense : new String[] {"x", "1", "-1-5", "99999999999999999999-1", "%00", "1-1'--"}) {
            var shown = ana.browser().get("/comments?on=" + talk.thing().subject() + "&after=" + nonsense);
            assertThat(shown.status()).isIn(200, 400);
            if (shown.status() == 200) assertThat(shown.text()).contains("Here");
        }
    }

    @Test
    void names_are_shown_as_their_owners_wish_whatever_they_are() {
        var emoji = make.subscriber(community, "🦋 נועה");
        sql.sql("update members set shows_name = true where id = :id")
                .param("id", emoji.member().value())
                .update();
        comments.put(community.id(), talk.thing().subject(), emoji.member(), null, "Shalom", Instant.now());
        assertThat(talk.comments(ana.browser()).select(".who b bdi").text()).isEqualTo("🦋 נועה");
        assertThat(talk.comments(ana.browser()).select(".who .av").text()).isEqualTo("🦋");
    }

    @Test
    void a_page_of_5_comments_runs_as_many_statements_as_one_of_200() {
        for (int i = 0; i < 5; i++) put(null, "Small " + i);
        talk.page(ana.browser());
        var few = statements.during(() -> talk.page(ana.browser()));
        for (int i = 0; i < 195; i++) put(null, "More " + i);
        var many = statements.during(() -> talk.page(ana.browser()));
        assertThat(many).isEqualTo(few);
        assertThat(few).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void a_kept_page_shows_a_new_comment_within_a_second() {
        put(null, "First");
        Soon.holds(() -> {
            talk.page(make.visitor(community));
            assertThat(talk.page(make.visitor(community)).header("ETag")).isNotEmpty();
        });
        talk.post(ana.browser(), "Second");
        Soon.holds(() -> assertThat(talk.words(make.visitor(community))).startsWith("Second"));
        assertThat(talk.page(make.visitor(community)).text()).doesNotContain("Ana");
    }
}
