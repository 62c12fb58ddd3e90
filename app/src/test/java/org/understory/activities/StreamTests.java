package org.understory.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.topics.Topics;
import org.understory.updates.Wall;

@PagesTest
class StreamTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Topics topics;
    private final Statements statements;
    private Community community;
    private Someone fern;

    StreamTests(CommunityMaker make, JdbcClient sql, Topics topics, Statements statements) {
        this.make = make;
        this.sql = sql;
        this.topics = topics;
        this.statements = statements;
    }

    @BeforeEach
    void aMember() {
        community = make.community();
        fern = make.member(community, "fern");
    }

    /** Puts updates down without their form, the first so many minutes ago. */
    private void updates(Someone author, String audience, int count, int minutesAgo) {
        sql.sql("""
                insert into updates (community_id, member_id, text, html, audience, created_at)
                select :community, :member, :name || ' ' || n, '<p>' || :name || ' ' || n || '</p>', :audience,
                       now() - make_interval(mins => :minutes) + n * interval '1 second'
                  from generate_series(1, :count) as n
                """)
                .param("community", community.id().value())
                .param("member", author.member().value())
                .param("name", author.firstName().replace("First ", "") + " " + audience)
                .param("audience", audience)
                .param("minutes", minutesAgo)
                .param("count", count)
                .update();
    }

    private List<String> all(Reader browser, String path, Runnable between) {
        var words = new ArrayList<String>();
        var next = path;
        while (!next.isEmpty()) {
            var page = Wall.page(browser, next);
            words.addAll(page.select(".thread .post .words").eachText());
            next = page.select("a[rel=next]").attr("href");
            between.run();
        }
        return words;
    }

    @Test
    void pages_neither_skip_nor_repeat_while_people_post() {
        updates(fern, "members", 65, 300);
        var otter = make.member(community, "otter");
        var posted = new int[] {0};
        var words = all(fern.browser(), "/activities", () -> {
            for (int i = 0; i < 2; i++) Wall.posted(otter.browser(), "In between " + posted[0]++);
        });
        assertThat(words)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 65)
                        .mapToObj(n -> "fern members " + (66 - n))
                        .toList());
    }

    @Test
    void updates_of_one_moment_are_all_there() {
        sql.sql("""
                insert into updates (community_id, member_id, text, html, audience, created_at)
                select :community, :member, n::text, '<p>' || n || '</p>', 'members', timestamptz '2026-01-01 00:00Z'
                  from generate_series(1, 50) as n
                """)
                .param("community", community.id().value())
                .param("member", fern.member().value())
                .update();
        assertThat(all(fern.browser(), "/activities", () -> {})).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void my_team_shows_what_those_wrote_whom_i_follow_newest_first_to_the_last() {
        var team = IntStream.range(0, 30)
                .mapToObj(n -> make.member(community, "mate" + n))
                .toList();
        team.forEach(mate -> make.follow(fern, mate));
        make.follow(team.get(3), fern);
        for (int n = 0; n < team.size(); n++) updates(team.get(n), "members", 3, 600 - 7 * n);
        updates(team.get(3), "my_team", 4, 200);
        updates(team.get(4), "my_team", 4, 150);
        updates(team.get(5), "members", 40, 100);
        updates(team.get(6), "only_me", 2, 50);
        updates(make.member(community, "other"), "members", 5, 10);
        var expected = sql.sql("""
                select u.text
                  from updates u
                  join follows f on f.followed_id = u.member_id
                 where f.follower_id = :fern
                   and may_see(u.member_id, u.audience, :fern)
                 order by u.created_at desc, u.id desc
                """)
                .param("fern", fern.member().value())
                .query(String.class)
                .list();
        assertThat(expected).hasSize(134);
        assertThat(all(fern.browser(), "/activities?feed=team", () -> {})).isEqualTo(expected);
    }

    @Test
    void the_latest_of_a_member_is_known_whatever_happens_to_it() {
        var mate = make.member(community, "mate");
        make.follow(fern, mate);
        updates(mate, "members", 2, 60);
        var newest = Wall.posted(mate.browser(), "The newest");
        assertThat(Wall.words(fern.browser(), "/activities?feed=team").getFirst())
                .isEqualTo("The newest");
        sql.sql("update updates set state = 'hidden', hidden_because = 'x' where id = :id")
                .param("id", newest)
                .update();
        assertThat(Wall.words(fern.browser(), "/activities?feed=team"))
                .containsExactly("mate members 2", "mate members 1");
        sql.sql("update updates set state = 'visible', hidden_because = null where id = :id")
                .param("id", newest)
                .update();
        assertThat(Wall.words(fern.browser(), "/activities?feed=team").getFirst())
                .isEqualTo("The newest");
        mate.browser().post("/updates/" + newest + "/deletion");
        assertThat(Wall.words(fern.browser(), "/activities?feed=team")).hasSize(2);
    }

    @Test
    void who_is_muted_or_kept_apart_is_not_in_any_stream() {
        topics.save(community.id(), "itch", "Itch", "", 1);
        var muted = make.member(community, "muted");
        var apart = make.member(community, "apart");
        for (var one : List.of(muted, apart)) {
            make.follow(fern, one);
            Wall.posted(one.browser(), "From " + one.firstName(), "topics", "itch");
        }
        make.block(apart, fern);
        sql.sql("insert into mutes (muter_id, muted_id, since) values (:fern, :muted, now())")
                .param("fern", fern.member().value())
                .param("muted", muted.member().value())
                .update();
        for (var path : List.of("/activities", "/activities?feed=team", "/activities?topic=itch"))
            assertThat(Wall.words(fern.browser(), path)).as(path).isEmpty();
        assertThat(Wall.words(muted.browser(), "/activities")).hasSize(2);
        sql.sql("update updates set pinned_at = now() where member_id = :muted")
                .param("muted", muted.member().value())
                .update();
        assertThat(Wall.words(fern.browser(), "/activities")).as("pinned").isEmpty();
        assertThat(Wall.words(muted.browser(), "/activities")).hasSize(2);
    }

    @Test
    void a_page_runs_as_many_statements_for_one_update_as_for_twenty() {
        updates(fern, "members", 1, 60);
        var otter = make.member(community, "otter");
        make.follow(otter, fern);
        Wall.page(otter.browser());
        for (var path : List.of("/activities", "/activities?feed=team")) {
            var one = statements.during(() -> Wall.page(otter.browser(), path));
            updates(fern, "members", 40, 50);
            var many = statements.during(() -> Wall.page(otter.browser(), path));
            assertThat(many).as(path).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void visitors_see_what_is_open_to_everyone_and_how_to_join() {
        updates(fern, "members", 3, 60);
        updates(fern, "everyone", 2, 30);
        var page = Wall.page(make.visitor(community));
        assertThat(page.select(".post .words").eachText()).containsExactly("fern everyone 2", "fern everyone 1");
        assertThat(page.select(".join-in a[href=/join]")).hasSize(1);
        assertThat(page.select("form.composer, form.reactions")).isEmpty();
        assertThat(make.visitor(community).get("/activities?feed=team").location())
                .isEqualTo("/activities");
    }

    @Test
    void what_is_no_place_in_the_stream_is_not_found() {
        for (var odd : List.of("before=x", "before=1.update", "before=1.update.0", "before=-1.update.2", "topic=none"))
            assertThat(fern.browser().get("/activities?" + odd).status())
                    .as(odd)
                    .isEqualTo(404);
        assertThat(fern.browser().get("/activities?before=1.zebra.5").status()).isEqualTo(200);
    }

    @Test
    void questions_stand_among_the_updates_and_anonymous_ones_in_nobodys_team() {
        var otter = make.member(community, "otter");
        make.follow(fern, otter);
        updates(otter, "members", 1, 60);
        for (var author : new Long[] {otter.member().value(), null}) {
            sql.sql("""
                    insert into questions (community_id, author_id, anonymous, audience, title, text, html, created_at)
                    values (:community, :author, :anonymous, 'members', :title, '', '', now())
                    """)
                    .param("community", community.id().value())
                    .param("author", author)
                    .param("anonymous", author == null)
                    .param("title", author == null ? "Who knows?" : "Does it itch?")
                    .update();
        }
        var all = Wall.page(fern.browser()).select(".thread");
        assertThat(all.select(".question-card h2").eachText()).containsExactly("Who knows?", "Does it itch?");
        assertThat(all.select(".words")).hasSize(1);
        var team = Wall.page(fern.browser(), "/activities?feed=team").select(".thread");
        assertThat(team.select(".question-card h2").eachText()).containsExactly("Does it itch?");
        assertThat(Wall.page(make.visitor(community)).select(".question-card")).isEmpty();
    }
}
