package org.understory.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.RunningSite;
import org.understory.communities.Community;
import org.understory.subject.DataSubject;

@PagesTest
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MessagesArriveLiveTests {
    private final CommunityMaker make;
    private final JdbcClient sql;
    private final PersonalMessages personal;
    private Community community;
    private Someone ana;
    private Someone ben;
    private String path;

    MessagesArriveLiveTests(CommunityMaker make, JdbcClient sql, PersonalMessages personal) {
        this.make = make;
        this.sql = sql;
        this.personal = personal;
    }

    @BeforeEach
    void aConversation() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
        make.follow(ben, ana);
        path = Mail.begun(ana, "ben", "First");
    }

    private BufferedReader listen(Someone who, String live) throws IOException, InterruptedException {
        var cookies = who.browser().cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningSite.PORT + live))
                .header("Host", community.slug() + ".localhost")
                .header("Cookie", cookies)
                .header("Accept", "text/event-stream")
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

    @Test
    void an_open_conversation_and_an_open_list_hear_by_number_only() throws Exception {
        for (var place : List.of(path, "/messages")) {
            var live = ben.browser().get(place).page().select("[data-live]").attr("data-live");
            try (var events = listen(ben, live)) {
                next(events, "retry");
                Mail.say(ana, path, "Secret words");
                assertThat(next(events, "event")).isEqualTo("event: fresh");
                assertThat(next(events, "data")).startsWith("data: 1 ");
            }
        }
    }

    @Test
    void who_is_muted_arrives_without_notice() throws Exception {
        sql.sql("insert into mutes (muter_id, muted_id, since) values (:a, :b, now())")
                .param("a", ben.member().value())
                .param("b", ana.member().value())
                .update();
        var before = ben.browser().get(path).page().select("[data-live]").attr("data-live");
        Mail.say(ana, path, "Quiet");
        assertThat(ben.browser().get(path).page().select("[data-live]").attr("data-live"))
                .isEqualTo(before);
        assertThat(Mail.words(ben, path)).contains("Quiet");
    }

    @Test
    void erasing_a_member_takes_their_words_and_leaves_the_others_theirs() {
        Mail.say(ben, path, "Mine");
        var who = new DataSubject(ana.person(), List.of(ana.member()));
        assertThat(personal.export(who).get("messages").toString()).contains("First", "Mine");
        personal.erase(who);
        personal.erase(who);
        assertThat(Mail.words(ben, path)).containsExactly("Mine");
        assertThat(ben.browser().get(path).page().select("h1").text()).isEqualTo("Somebody who left");
        assertThat(Mail.say(ben, path, "Hello?").status()).isEqualTo(404);
        personal.erase(new DataSubject(ben.person(), List.of(ben.member())));
        assertThat(sql.sql("select count(*) from conversations where community_id = :id")
                        .param("id", community.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
