package org.understory.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.RunningSite;
import org.understory.communities.Community;
import org.understory.updates.Wall;

@PagesTest
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveStreamTests {
    private final CommunityMaker make;
    private Community community;
    private Someone fern;
    private Someone otter;

    LiveStreamTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void twoMembers() {
        community = make.community();
        fern = make.member(community, "fern");
        otter = make.member(community, "otter");
    }

    private BufferedReader listen(Someone who, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningSite.PORT + path))
                .header("Host", community.slug() + ".localhost:" + RunningSite.PORT)
                .header("Accept", "text/event-stream")
                .header("Cookie", "__Host-understory=" + who.browser().cookies().get("__Host-understory"))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader events, String beginning) throws IOException {
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith(beginning)) return line;
        }
        throw new AssertionError("The stream ended");
    }

    private String livePath(String page) {
        return Wall.page(fern.browser(), page).select("[data-live]").attr("data-live");
    }

    @Test
    void only_what_the_reader_may_see_is_announced() throws Exception {
        var apart = make.member(community, "apart");
        make.block(apart, fern);
        try (var events = listen(fern, livePath("/activities"))) {
            next(events, "retry");
            Wall.posted(apart.browser(), "You do not see me");
            Wall.posted(otter.browser(), "Nor this", "audience", "my_team");
            Wall.posted(fern.browser(), "My own");
            Wall.posted(otter.browser(), "But this");
            assertThat(next(events, "data")).startsWith("data: 1 ");
        }
    }

    @Test
    void the_streams_of_a_team_and_of_a_topic_announce_their_own() throws Exception {
        make.follow(fern, otter);
        var stranger = make.member(community, "stranger");
        try (var events = listen(fern, livePath("/activities?feed=team"))) {
            next(events, "retry");
            Wall.posted(stranger.browser(), "Somebody else");
            Wall.posted(otter.browser(), "My mate");
            assertThat(next(events, "data")).startsWith("data: 1 ");
        }
    }

    @Test
    void a_reaction_touches_the_pages_that_show_its_thing_and_no_others() throws Exception {
        var shown = Wall.posted(otter.browser(), "Seen by fern");
        var secret = Wall.posted(otter.browser(), "For the team", "audience", "my_team");
        var mate = make.member(community, "mate");
        make.follow(otter, mate);
        var watch = "&watch=update:" + secret + ",update:" + shown + ",nonsense,update:0";
        try (var events = listen(fern, livePath("/activities") + watch)) {
            next(events, "retry");
            mate.browser().post("/reactions", "on", "update:" + secret, "give", "hug");
            mate.browser().post("/reactions", "on", "update:" + shown, "give", "hug");
            assertThat(next(events, "event")).isEqualTo("event: touched");
            assertThat(next(events, "data")).isEqualTo("data: update:" + shown);
        }
    }
}
