package org.understory.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.members.Viewer;
import org.understory.subject.Subject;
import org.understory.updates.Wall;

@PagesTest
class ReactingTests {
    private final CommunityMaker make;
    private final Reactions reactions;
    private final JdbcClient sql;
    private final HeardReactions heard;
    private Community community;
    private Someone fern;
    private Someone otter;
    private long update;

    ReactingTests(CommunityMaker make, Reactions reactions, JdbcClient sql, HeardReactions heard) {
        this.make = make;
        this.reactions = reactions;
        this.sql = sql;
        this.heard = heard;
    }

    @BeforeEach
    void anUpdate() {
        community = make.community();
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
        update = Wall.posted(fern.browser(), "A hard day");
    }

    private Reader.Shown press(Someone who, String what, String reaction) {
        return who.browser().post("/reactions", "on", "update:" + update, what, reaction);
    }

    private Element bar(Someone who) {
        return Wall.update(who.browser(), update).selectFirst("form.reactions");
    }

    @Test
    void a_press_twenty_times_counts_once_and_tells_once() {
        for (int i = 0; i < 20; i++)
            assertThat(press(otter, "give", "hug").status()).isEqualTo(303);
        assertThat(bar(fern).select("button[value=hug] b").text()).isEqualTo("1");
        assertThat(bar(otter).select("button[value=hug]").attr("aria-pressed")).isEqualTo("true");
        assertThat(bar(otter).select("button[value=hug]").attr("name")).isEqualTo("take");
        assertThat(heard.to(new Subject("update", update))).containsExactly(otter.member());
    }

    @Test
    void all_five_can_be_given_and_taken_back() {
        for (var one : Reaction.values()) press(otter, "give", one.word());
        assertThat(bar(fern).select("button b").eachText()).containsExactly("1", "1", "1", "1", "1");
        for (var one : Reaction.values()) press(otter, "take", one.word());
        press(otter, "take", "hug");
        assertThat(bar(fern).select("button b")).isEmpty();
        assertThat(sql.sql("select count(*) from reaction_counts where kind = 'update' and thing = :id")
                        .param("id", update)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void without_a_script_one_comes_back_to_the_same_place() {
        var back =
                new Reader(community.slug() + ".localhost").with("Referer", "http://x.localhost/activities?feed=team");
        back.cookies().putAll(otter.browser().cookies());
        var answer = back.post("/reactions", "on", "update:" + update, "give", "hug");
        assertThat(answer.location()).isEqualTo("/activities?feed=team#update-" + update);
        assertThat(press(otter, "give", "strength").location()).isEqualTo("/updates/" + update);
    }

    @Test
    void a_script_gets_the_row_alone() {
        var script = new Reader(community.slug() + ".localhost").with("HX-Request", "true");
        script.cookies().putAll(otter.browser().cookies());
        var answer = script.post("/reactions", "on", "update:" + update, "give", "same-here");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Vary")).contains("HX-Request");
        assertThat(answer.page().select("button[value=same-here] b").text()).isEqualTo("1");
        assertThat(answer.page().select("header, main")).isEmpty();
    }

    @Test
    void who_reacted_is_shown_without_those_kept_apart() {
        var apart = make.member(community, "apart");
        press(otter, "give", "hug");
        press(apart, "give", "hug");
        make.block(otter, apart);
        assertThat(fern.browser()
                        .get("/reactions?on=update:" + update)
                        .page()
                        .select(".givers .chip")
                        .eachText())
                .containsExactlyInAnyOrder("otter", "apart");
        assertThat(otter.browser()
                        .get("/reactions?on=update:" + update)
                        .page()
                        .select(".givers .chip")
                        .eachText())
                .containsExactly("otter");
    }

    @Test
    void nonsense_is_not_found() {
        for (var on :
                List.of("", "update", "update:", "update:0", "update:-1", "update:9999999999999999999", "person:1"))
            assertThat(otter.browser()
                            .post("/reactions", "on", on, "give", "hug")
                            .status())
                    .as(on)
                    .isEqualTo(404);
        assertThat(press(otter, "give", "dislike").status()).isEqualTo(404);
        assertThat(otter.browser().post("/reactions", "on", "update:" + update).status())
                .isEqualTo(404);
        var ana = make.subscriber(community, "Ana");
        assertThat(press(ana, "give", "hug").status()).isEqualTo(404);
    }

    @Test
    void the_counts_are_true_after_a_storm() throws Exception {
        var thing = new ReactedThing(new Subject("update", update), fern.member(), "/updates/" + update);
        var crowd = IntStream.range(0, 12)
                .mapToObj(n -> make.member(community, "crowd" + n).member())
                .toList();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var work = crowd.stream()
                    .map(member -> threads.submit(() -> {
                        var chance = new java.util.Random(member.value());
                        for (int i = 0; i < 60; i++) {
                            var reaction = Reaction.values()[chance.nextInt(5)];
                            if (chance.nextBoolean()) reactions.give(community.id(), member, thing, reaction);
                            else reactions.take(member, thing.subject(), reaction);
                        }
                    }))
                    .toList();
            for (var one : work) one.get();
        }
        var bar = reactions
                .of(List.of(thing.subject()), new Viewer.Visitor(community.id()))
                .get(thing.subject());
        for (var count : bar.counts()) {
            var real = sql.sql(
                            "select count(*) from reactions where kind = 'update' and thing = :id and reaction = :one")
                    .param("id", update)
                    .param("one", count.reaction().word())
                    .query(Long.class)
                    .single();
            assertThat(count.given()).as(count.reaction().word()).isEqualTo(real);
        }
    }

    @Test
    void comments_take_reactions_too() {
        var sent = otter.browser()
                .post("/comments", "kind", "update", "thing", String.valueOf(update), "text", "I know that");
        var comment = sent.location().replaceFirst(".*#comment-", "");
        fern.browser().post("/reactions", "on", "comment:" + comment, "give", "thank-you");
        var page = Wall.page(otter.browser(), "/updates/" + update);
        assertThat(page.select("#comment-" + comment + " button[value=thank-you] b")
                        .text())
                .isEqualTo("1");
        assertThat(heard.to(new Subject("comment", Long.parseLong(comment)))).containsExactly(fern.member());
        assertThat(page.select(".post a.pill b").text()).isEqualTo("1");
    }
}
