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
import org.understory.communities.Community;
import org.understory.subject.Streamed.Feed;
import org.understory.updates.Wall;

/** The stream of somebody who follows many: found among the newest of everybody, or, behind what many others wrote, by its members. */
@PagesTest
class LargeTeamTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private Community community;
    private Someone fern;
    private Someone stranger;
    private List<Someone> team;

    LargeTeamTests(CommunityMaker make, JdbcClient sql) {
        this.make = make;
        this.sql = sql;
    }

    @BeforeEach
    void whoFollowsMany() {
        community = make.community();
        fern = make.member(community, "fern");
        stranger = make.member(community, "stranger");
        team = IntStream.range(0, Feed.Team.LARGE)
                .mapToObj(n -> make.member(community, "mate" + n))
                .toList();
        for (var mate : team) make.follow(fern, mate);
    }

    @Test
    void all_updates_come_in_their_order_however_much_others_wrote_between() {
        make.follow(team.get(1), fern);
        for (int n = 0; n < 6; n++) updates(team.get(n), "members", 6, 9_000 + n);
        updates(stranger, "members", 2_300, 5_000);
        for (int n = 0; n < 5; n++) updates(team.get(n), "members", 5, 4_000 + n);
        updates(team.get(1), "my_team", 3, 4_100);
        updates(team.get(2), "my_team", 3, 4_100);
        mute(team.get(3));
        make.block(team.get(4), fern);
        var expected = sql.sql("""
                select text
                  from updates u
                  join follows on followed_id = member_id
                 where follower_id = :fern
                   and member_id not in (select muted_by(:fern))
                   and may_see(member_id, audience, :fern)
                 order by created_at desc, u.id desc
                """)
                .param("fern", fern.member().value())
                .query(String.class)
                .list();
        assertThat(expected).hasSize(42);
        assertThat(all(".thread > .post .words")).isEqualTo(expected);
    }

    @Test
    void so_do_all_questions() {
        questions(team.get(0), 30, 9_000);
        questions(stranger, 1_200, 5_000);
        questions(team.get(1), 25, 4_000);
        questions(team.get(2), 5, 4_500);
        mute(team.get(2));
        var expected = IntStream.rangeClosed(1, 55)
                .mapToObj(n -> n <= 25 ? "mate1 asks " + (26 - n) : "mate0 asks " + (56 - n))
                .toList();
        assertThat(all(".thread .question-card h2")).isEqualTo(expected);
    }

    private List<String> all(String things) {
        var found = new ArrayList<String>();
        for (var next = "/activities?feed=team"; !next.isEmpty(); ) {
            var page = Wall.page(fern.browser(), next);
            found.addAll(page.select(things).eachText());
            next = page.select("a[rel=next]").attr("href");
        }
        return found;
    }

    private void mute(Someone muted) {
        sql.sql("insert into mutes (muter_id, muted_id, since) values (:fern, :muted, now())")
                .param("fern", fern.member().value())
                .param("muted", muted.member().value())
                .update();
    }

    /** Puts updates down without their form, one each second. */
    private void updates(Someone author, String audience, int count, int minutesAgo) {
        sql.sql("""
                insert into updates (community_id, member_id, text, html, audience, created_at)
                select :community, :member, said, said, :audience, now() - make_interval(mins => :minutes) + n * interval '1 second'
                  from generate_series(1, :count) as n,
                       lateral (select :name || ' ' || :audience || ' ' || n || ' of ' || :minutes) as words(said)
                """)
                .param("community", community.id().value())
                .param("member", author.member().value())
                .param("name", name(author))
                .param("audience", audience)
                .param("minutes", minutesAgo)
                .param("count", count)
                .update();
    }

    private void questions(Someone author, int count, int minutesAgo) {
        sql.sql("""
                insert into questions (community_id, author_id, audience, title, text, html, created_at)
                select :community, :member, 'members', :name || ' asks ' || n, '', '',
                       now() - make_interval(mins => :minutes) + n * interval '1 second'
                  from generate_series(1, :count) as n
                """)
                .param("community", community.id().value())
                .param("member", author.member().value())
                .param("name", name(author))
                .param("minutes", minutesAgo)
                .param("count", count)
                .update();
    }

    private static String name(Someone author) {
        return author.firstName().replace("First ", "");
    }
}
