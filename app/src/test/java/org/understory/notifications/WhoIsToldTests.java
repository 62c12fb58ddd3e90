package org.understory.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.questions.Forum;
import org.understory.subject.Subject;
import org.understory.updates.Wall;

@PagesTest
class WhoIsToldTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Statements statements;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Community community;
    private Someone ana;
    private Someone ben;

    WhoIsToldTests(
            CommunityMaker make,
            JdbcClient sql,
            Statements statements,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.make = make;
        this.sql = sql;
        this.statements = statements;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
    }

    private static List<String> told(Someone who) {
        return who.browser().get("/notifications").page().select(".news h2 a").eachText();
    }

    private static String count(Someone who) {
        return who.browser().get("/settings").page().select(".bell b").text();
    }

    private static long comment(Someone by, long update, String text, String... parent) {
        var fields = new java.util.HashMap<>(Map.of("kind", "update", "thing", String.valueOf(update), "text", text));
        if (parent.length == 1) fields.put("parent", parent[0]);
        var sent = by.browser().postFiles("/comments", fields, List.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return Long.parseLong(sent.location().replaceFirst(".*#comment-", ""));
    }

    private static void hug(Someone by, long update) {
        by.browser().post("/reactions", "on", "update:" + update, "give", "hug");
    }

    @Test
    void comments_and_replies_reach_those_who_wrote_before_and_nobody_twice() {
        var update = Wall.posted(ana.browser(), "A day");
        var comment = comment(ben, update, "Well done");
        assertThat(told(ana)).containsExactly("ben commented on your update");
        var cleo = make.member(community, "cleo");
        comment(cleo, update, "I think so, too", String.valueOf(comment));
        assertThat(told(ben)).containsExactly("cleo replied to your comment");
        assertThat(told(ana)).containsExactly("cleo and ben commented on your update");
        comment(ana, update, "Thank you");
        assertThat(told(ana)).hasSize(1);
        assertThat(told(cleo)).isEmpty();
    }

    @Test
    void the_owner_who_is_replied_to_is_told_once() {
        var update = Wall.posted(ana.browser(), "A day");
        var own = comment(ana, update, "What I forgot");
        comment(ben, update, "I see", String.valueOf(own));
        assertThat(told(ana)).containsExactly("ben replied to your comment");
    }

    @Test
    void many_who_do_the_same_stand_in_one_line() {
        var update = Wall.posted(ana.browser(), "A day");
        for (var name : List.of("cleo", "dora", "eva")) hug(make.member(community, name), update);
        hug(ben, update);
        ben.browser().post("/reactions", "on", "update:" + update, "give", "strength");
        assertThat(told(ana)).containsExactly("ben and 3 others reacted to your update");
        assertThat(count(ana)).isEmpty();
        ben.browser().post("/reactions", "on", "update:" + update, "take", "hug");
        hug(ben, update);
        assertThat(count(ana)).as("a hug taken back and given again").isEmpty();
    }

    @Test
    void every_other_kind_leads_somewhere() {
        Wall.posted(ben.browser(), "Hello @ana");
        var question = Forum.asked(ana.browser(), "What helps at night?");
        Forum.answered(ben.browser(), question, "Oat baths");
        ben.browser().post("/members/ana/follow");
        write(ben, "ana");
        assertThat(count(ana)).isEqualTo("4");
        var page = ana.browser().get("/notifications").page();
        assertThat(page.select(".news h2 a").eachText())
                .containsExactly(
                        "ben wrote to you",
                        "ben added you to their team",
                        "ben answered your question",
                        "ben mentioned you in an update");
        assertThat(page.select(".unread")).hasSize(4);
        for (var link : page.select(".news h2 a").eachAttr("href")) {
            var shown = ana.browser().get(link.replaceFirst("#.*", ""));
            assertThat(shown.status() / 100 == 3 ? shown.follow().status() : shown.status())
                    .as(link)
                    .isEqualTo(200);
        }
        assertThat(ana.browser().get("/notifications").page().select(".unread")).isEmpty();
        assertThat(count(ana)).isEmpty();
    }

    @Test
    void the_asker_without_a_name_is_told_and_never_named() {
        var question = Forum.asked(ana.browser(), "Is it catching?", "anonymous", "yes");
        var answer = Forum.answered(ben.browser(), question, "No");
        assertThat(told(ana)).containsExactly("ben answered your question");
        ana.browser().submit(Forum.answer(ana.browser(), question, answer).selectFirst("form[action$=helped]"));
        Forum.answered(ana.browser(), question, "Thank you");
        assertThat(told(ben)).containsExactly("Your answer helped");
        assertThat(sql.sql("select count(*) from notification_actors where actor_id = :ana")
                        .param("ana", ana.member().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void those_who_are_muted_or_apart_cause_none_and_vanish_from_those_there_were() {
        var update = Wall.posted(ana.browser(), "A day", "audience", "everyone");
        hug(ben, update);
        assertThat(count(ana)).isEqualTo("1");
        make.block(ben, ana);
        assertThat(count(ana)).isEmpty();
        assertThat(told(ana)).isEmpty();
        var cleo = make.member(community, "cleo");
        ana.browser().post("/members/cleo/mute");
        comment(cleo, update, "Hello");
        cleo.browser().post("/members/ana/follow");
        assertThat(told(ana)).isEmpty();
    }

    @Test
    void what_is_deleted_takes_its_notifications_with_it() {
        var update = Wall.posted(ana.browser(), "A day");
        hug(ben, update);
        comment(ben, update, "Hello");
        assertThat(count(ana)).isEqualTo("2");
        ana.browser().post("/updates/" + update + "/deletion");
        assertThat(told(ana)).isEmpty();
    }

    @Test
    void all_are_marked_as_seen_at_one_press_and_a_long_list_is_read_page_by_page() {
        offer(35);
        var first = ana.browser().get("/notifications").page();
        assertThat(first.select(".news li")).hasSize(30);
        assertThat(count(ana)).isEqualTo("5");
        var next = ana.browser().get(first.select("a[rel=next]").attr("href")).page();
        assertThat(next.select(".news li")).hasSize(5);
        hug(ben, Wall.posted(ana.browser(), "One more"));
        ana.browser().post("/notifications/seen");
        assertThat(count(ana)).isEmpty();
        assertThat(ana.browser().get("/notifications?before=x").status()).isEqualTo(404);
    }

    @Test
    void the_count_is_one_statement_for_members_and_none_for_others() {
        var eva = make.subscriber(community, "Eva");
        assertThat(statements.during(() -> ana.browser().get("/settings")))
                .filteredOn(one -> one.contains("notifications"))
                .hasSize(1);
        assertThat(statements.during(() -> eva.browser().get("/settings")))
                .noneMatch(one -> one.contains("notifications"));
        assertThat(eva.browser().get("/notifications").status()).isEqualTo(200);
    }

    @Test
    void the_list_needs_the_same_statements_however_long_it_is() {
        hug(ben, Wall.posted(ana.browser(), "First"));
        var few = statements.during(() -> told(ana));
        offer(12);
        assertThat(statements.during(() -> told(ana))).hasSameSizeAs(few);
    }

    private void offer(int questions) {
        transaction.executeWithoutResult(status -> {
            for (long i = 1; i <= questions; i++)
                notifications.write(new Happening(
                        community.id(),
                        ana.member(),
                        Kind.OFFERED,
                        new Subject("question", i),
                        null,
                        clock.instant().minusSeconds(i)));
        });
    }

    private static void write(Someone from, String to) {
        from.browser()
                .postFiles(
                        "/messages/new",
                        Map.of(
                                "to",
                                to,
                                "text",
                                "Hello",
                                "once",
                                UUID.randomUUID().toString()),
                        List.of());
    }
}
