package org.understory.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.updates.Wall;

@PagesTest
class WhatIsToldNoMoreTests {
    private final CommunityMaker make;
    private Someone ana;
    private Someone ben;
    private Someone cleo;
    private Someone moderator;
    private long update;

    WhatIsToldNoMoreTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void anUpdate() {
        var community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
        cleo = make.member(community, "cleo");
        moderator = make.staff(community, Role.MODERATOR);
        update = Wall.posted(ana.browser(), "A day");
    }

    @Test
    void a_reaction_is_named_and_one_that_is_taken_back_is_told_no_more() {
        react(ben, "give", "hug");
        react(cleo, "give", "hug");
        assertThat(told(ana)).containsExactly("A hug from cleo and ben, for your update");
        react(cleo, "give", "strength");
        assertThat(told(ana)).containsExactly("cleo and ben reacted to your update");
        react(cleo, "take", "strength");
        react(cleo, "take", "hug");
        assertThat(told(ana)).containsExactly("A hug from ben, for your update");
        react(ben, "take", "hug");
        assertThat(told(ana)).isEmpty();
    }

    @Test
    void a_reaction_taken_back_unseen_no_longer_counts() {
        react(ben, "give", "hug");
        assertThat(count(ana)).isEqualTo("1");
        react(ben, "take", "hug");
        assertThat(count(ana)).isEmpty();
    }

    @Test
    void a_follower_who_leaves_is_told_no_more() {
        ben.browser().post("/members/ana/follow");
        assertThat(told(ana)).containsExactly("ben added you to their team");
        ben.browser().post("/members/ana/follow", "undo", "yes");
        assertThat(told(ana)).isEmpty();
    }

    @Test
    void a_call_that_is_edited_away_is_told_no_more_to_the_one_it_called() {
        var calls = Wall.posted(ana.browser(), "Hello @ben and @cleo");
        assertThat(told(ben)).containsExactly("ana mentioned you in an update");
        edit(calls, "Hello @cleo");
        assertThat(told(ben)).isEmpty();
        assertThat(told(cleo)).containsExactly("ana mentioned you in an update");
        edit(calls, "Hello @cleo, and @ben after all");
        assertThat(told(ben)).containsExactly("ana mentioned you in an update");
        assertThat(count(ben)).isEmpty();
    }

    private void edit(long id, String text) {
        var form = ana.browser().get("/updates/" + id + "/edit").page().selectFirst("form.composer");
        ana.browser().submit(form, "text", text);
    }

    @Test
    void a_comment_that_is_deleted_is_told_no_more() {
        var first = comment(ben, "Well done");
        comment(cleo, "I think so, too", String.valueOf(first));
        assertThat(told(ana)).containsExactly("cleo and ben commented on your update");
        var second = comment(ben, "And again");
        ben.browser().post("/comments/" + second + "/deletion");
        assertThat(told(ana)).containsExactly("cleo and ben commented on your update");
        ben.browser().post("/comments/" + first + "/deletion");
        assertThat(told(ana)).containsExactly("cleo commented on your update");
        assertThat(told(ben)).isEmpty();
    }

    @Test
    void what_is_hidden_is_told_no_more_until_it_is_shown_again() {
        react(ben, "give", "hug");
        var first = comment(ben, "Well done");
        comment(cleo, "I think so, too", String.valueOf(first));
        assertThat(told(ben)).hasSize(1);
        decide("updates/" + update, "hiding");
        assertThat(told(ben)).isEmpty();
        assertThat(told(ana)).containsExactly("A moderator decided about something you wrote");
        var link =
                ana.browser().get("/notifications").page().select(".news h2 a").attr("href");
        assertThat(ana.browser().get(link).text()).contains("Too much");
        decide("updates/" + update, "restoring");
        assertThat(told(ana))
                .containsExactly("A moderator decided about something you wrote", "A hug from ben, for your update");
    }

    @Test
    void what_is_removed_is_told_no_more() {
        react(ben, "give", "hug");
        var first = comment(ben, "Well done");
        decide("comments/" + first, "removal");
        assertThat(told(ana)).containsExactly("A hug from ben, for your update");
        assertThat(told(ben)).containsExactly("A moderator decided about something you wrote");
    }

    private void decide(String thing, String act) {
        var decided = moderator.browser().post("/moderation/" + thing + "/" + act, "reason", "Too much");
        assertThat(decided.status()).isEqualTo(303);
    }

    private void react(Someone by, String act, String reaction) {
        by.browser().post("/reactions", "on", "update:" + update, act, reaction);
    }

    private long comment(Someone by, String text, String... parent) {
        var fields = new HashMap<>(Map.of("kind", "update", "thing", String.valueOf(update), "text", text));
        if (parent.length == 1) fields.put("parent", parent[0]);
        var sent = by.browser().postFiles("/comments", fields, List.of());
        return Long.parseLong(sent.location().replaceFirst(".*#comment-", ""));
    }

    private static List<String> told(Someone who) {
        return who.browser().get("/notifications").page().select(".news h2 a").eachText();
    }

    private static String count(Someone who) {
        return who.browser().get("/settings").page().select(".bell b").text();
    }
}
