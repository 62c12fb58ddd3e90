package org.understory.comments;

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

@PagesTest
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveCommentsTests {
    private final CommunityMaker make;
    private final CommentedThings things;
    private Community community;
    private Conversation talk;
    private Someone ana;

    LiveCommentsTests(CommunityMaker make, CommentedThings things) {
        this.make = make;
        this.things = things;
    }

    @BeforeEach
    void aThing() {
        community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
    }

    private HttpResponse<java.io.InputStream> listen(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningSite.PORT + path))
                .header("Host", community.slug() + ".localhost")
                .header("Accept", "text/event-stream")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String next(BufferedReader events, String beginning) throws IOException {
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith(beginning)) return line;
        }
        throw new AssertionError("The stream ended");
    }

    private static BufferedReader events(HttpResponse<java.io.InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void an_open_page_of_a_visitor_is_told_how_many_came_in() throws Exception {
        talk.posted(ana.browser(), "Before");
        var place = talk.page(make.visitor(community)).page().select("[data-live]");
        var response = listen(place.attr("data-live"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (var events = events(response)) {
            next(events, "retry");
            talk.posted(ana.browser(), "Secret words");
            assertThat(next(events, "event")).isEqualTo("event: fresh");
            assertThat(next(events, "data")).startsWith("data: 1 ");
            talk.posted(ana.browser(), "More");
            assertThat(next(events, "data")).startsWith("data: 2 ");
        }
    }

    @Test
    void a_page_that_comes_back_is_told_what_it_missed() throws Exception {
        talk.posted(ana.browser(), "One");
        talk.posted(ana.browser(), "Two");
        try (var events = events(listen("/live?on=" + talk.thing().subject() + "&seen=0"))) {
            assertThat(next(events, "data")).startsWith("data: 2 ");
        }
    }

    @Test
    void one_cannot_listen_to_what_is_not_there_or_elsewhere() throws Exception {
        var elsewhere = things.in(make.community());
        for (var on :
                new String[] {"", "nonsense", "article:0", elsewhere.subject().toString(), "article:x"}) {
            assertThat(listen("/live?on=" + on).statusCode()).isEqualTo(404);
        }
        assertThat(listen("/live?on=" + talk.thing().subject() + "&seen=x").statusCode())
                .isEqualTo(404);
    }
}
