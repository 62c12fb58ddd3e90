package org.understory.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.questions.Forum;
import org.understory.topics.Topics;
import org.understory.updates.Wall;

@PagesTest
class MyTopicsTests {
    private static final String MINE = "/activities?feed=topics";
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private Community community;
    private Someone fern;
    private Someone otter;
    private long itch;
    private long food;

    MyTopicsTests(CommunityMaker make, JdbcClient sql, Topics topics, TransactionTemplate transaction) {
        this.make = make;
        this.sql = sql;
        this.topics = topics;
        this.transaction = transaction;
    }

    @BeforeEach
    void twoMembersAndThreeTopics() {
        community = make.community();
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
        topics.save(community.id(), "rest", "Rest", "", 1);
        itch = topics.save(community.id(), "itch", "Itch", "", 2);
        food = topics.save(community.id(), "food", "Food", "", 3);
    }

    private void follow() {
        fern.browser().post("/join/topics", "topics", "itch", "topics", "food");
    }

    /** So many updates of each of two topics, half a second apart, every fifth about both. */
    private void updates(int count) {
        sql.sql("""
                with written as (
                    insert into updates (community_id, member_id, text, html, audience, created_at)
                    select :community, :member, n::text, '<p>update ' || n || '</p>', 'members',
                           timestamptz '2026-01-01 00:00Z' + (n / 2) * interval '1 second'
                      from generate_series(1, :count) as n
                    returning id, text::int as n, created_at)
                insert into update_topics (update_id, topic_id, place, created_at)
                select id, topic, 1, created_at
                  from written
                 cross join unnest(array[:itch, :food]::bigint[]) with ordinality as about (topic, place)
                 where n % 5 = 0
                    or n % 2 + 1 = place
                """)
                .param("community", community.id().value())
                .param("member", otter.member().value())
                .param("count", count)
                .param("itch", itch)
                .param("food", food)
                .update();
    }

    @Test
    void it_is_offered_to_who_follows_some_and_holds_what_is_about_them() {
        Wall.posted(otter.browser(), "About itching", "topics", "itch");
        Wall.posted(otter.browser(), "About rest", "topics", "rest");
        Forum.asked(otter.browser(), "Does food matter?", "topics", "food");
        assertThat(fern.browser().get("/activities").page().select(".tabs a")).hasSize(2);
        assertThat(fern.browser().get(MINE).location()).isEqualTo("/activities");
        assertThat(make.visitor(community).get(MINE).location()).isEqualTo("/activities");
        follow();
        var page = Wall.page(fern.browser(), MINE);
        assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("My topics");
        assertThat(page.select(".thread .words").eachText()).containsExactly("About itching");
        assertThat(page.select(".thread .question-card h2").eachText()).containsExactly("Does food matter?");
        assertThat(page.select(".stream-topics a").eachText()).containsExactly("Everything", "Itch", "Food", "Rest");
    }

    @Test
    void pages_neither_skip_nor_repeat_while_people_post() {
        follow();
        updates(65);
        var words = new ArrayList<String>();
        var next = MINE;
        while (!next.isEmpty()) {
            var page = Wall.page(fern.browser(), next);
            words.addAll(page.select(".thread .post .words").eachText());
            next = page.select("a[rel=next]").attr("href");
            Wall.posted(otter.browser(), "In between " + words.size(), "topics", "itch");
        }
        assertThat(words).hasSize(65).doesNotHaveDuplicates();
    }

    @Test
    void the_first_page_shows_them_until_the_team_says_something() {
        Wall.posted(otter.browser(), "About itching", "topics", "itch");
        Wall.posted(otter.browser(), "About rest", "topics", "rest");
        assertThat(fern.browser().get("/").page().select(".lately .words")).hasSize(2);
        follow();
        var page = fern.browser().get("/").page();
        assertThat(page.select(".lately .words").eachText()).containsExactly("About itching");
        assertThat(page.select(".lately h2").first().text()).isEqualTo("New about your topics");
        make.follow(fern, otter);
        assertThat(fern.browser().get("/").page().select(".lately .words")).hasSize(2);
    }

    @Test
    void the_questions_that_nobody_answered_begin_with_those_about_my_topics() {
        Forum.asked(otter.browser(), "Does food matter?", "topics", "food");
        for (int n = 0; n < 4; n++) Forum.asked(otter.browser(), "How much rest? " + n, "topics", "rest");
        follow();
        assertThat(fern.browser().get("/").page().select("#unanswered ~ ul a").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("Does food matter?");
    }

    @Test
    void the_questions_of_a_topic_are_read_in_their_order() {
        sql.sql("""
                with asked as (
                    insert into questions (community_id, author_id, audience, title, text, html, created_at)
                    select :community, :member, 'members', 'Question ' || n, '', '', now() - n * interval '1 hour'
                      from generate_series(1, 400) as n
                    returning id, created_at)
                insert into question_topics (question_id, topic_id, place, created_at)
                select id, :itch, 1, created_at
                  from asked
                """)
                .param("community", community.id().value())
                .param("member", otter.member().value())
                .param("itch", itch)
                .update();
        sql.sql("analyze question_topics").update();
        var plan = transaction.execute(status -> {
            // With so few rows anything is quick: asked is whether the index can give the order.
            for (var other : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort"))
                sql.sql("set local enable_" + other + " = off").update();
            return String.join("\n", plan());
        });
        assertThat(plan)
                .contains("question_topics_topic_id_created_at_question_id_idx")
                .doesNotContain("Sort");
    }

    private List<String> plan() {
        return sql.sql("""
                explain
                select q.id, q.created_at
                  from question_topics about
                  join questions q on q.id = about.question_id
                 where about.topic_id = :itch
                   and (about.created_at, about.question_id) < (now(), 1000000)
                   and q.state = 'visible'
                   and may_see(q.author_id, q.audience, :viewer)
                 order by about.created_at desc, about.question_id desc
                 limit 21
                """)
                .param("itch", itch)
                .param("viewer", fern.member().value())
                .query(String.class)
                .list();
    }
}
