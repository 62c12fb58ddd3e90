package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.RunningSite;
import org.understory.TestClock;
import org.understory.communities.Community;
import tools.jackson.databind.json.JsonMapper;

/** Answers that no authenticator gives: each is refused with a sentence, and a challenge is good once. */
@PagesTest
class PasskeyAnswersTests {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CommunityMaker make;
    private final Ceremonies ceremonies;
    private final JdbcClient sql;
    private final TestClock clock;

    PasskeyAnswersTests(CommunityMaker make, Ceremonies ceremonies, JdbcClient sql, TestClock clock) {
        this.make = make;
        this.ceremonies = ceremonies;
        this.sql = sql;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"ceremony\":7}",
                "{\"ceremony\":\"TOKEN\"}",
                "{\"ceremony\":\"TOKEN\",\"credential\":{}}",
                "{\"ceremony\":\"TOKEN\",\"credential\":\"x\"}",
                "{\"ceremony\":\"TOKEN\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}}",
                "{\"ceremony\":\"TOKEN\",\"credential\":{\"id\":\"!\",\"rawId\":\"!\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"%\",\"signature\":\"\",\"userHandle\":7}}}",
                "{\"ceremony\":\"TOKEN\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"odd\":{},"
                        + "\"clientExtensionResults\":[],\"authenticatorAttachment\":\"moon\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}}"
            })
    void odd_answers_to_signing_in_are_refused_with_a_sentence(String body) throws Exception {
        var community = make.community();
        var answer = post(community, "/sign-in/passkey", body.replace("TOKEN", challenge(community)), "");
        assertThat(answer.statusCode()).as(body).isIn(400, 422);
        if (answer.statusCode() == 422) assertThat(answer.body()).contains("opens nothing here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ceremony\":\"TOKEN\",\"name\":\"Phone\",\"credential\":{}}",
                "{\"ceremony\":\"TOKEN\",\"name\":\"\",\"credential\":{}}",
                "{\"ceremony\":\"TOKEN\",\"name\":\"Phone\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\","
                        + "\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}}",
                "{\"ceremony\":\"TOKEN\",\"name\":\"Phone\",\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":"
                        + "\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"AA\","
                        + "\"transports\":[\"moon\",7]}}}"
            })
    void odd_answers_to_adding_are_refused_with_a_sentence(String body) throws Exception {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var cookie = SignIns.COOKIE + "=" + ana.browser().cookies().get(SignIns.COOKIE);
        var begun = post(community, "/settings/sign-in/passkeys/challenge", "{}", cookie);
        var token = JsonMapper.shared().readTree(begun.body()).path("ceremony").asString();
        var answer = post(community, "/settings/sign-in/passkeys", body.replace("TOKEN", token), cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("trouble");
    }

    @Test
    void a_challenge_is_good_once_for_its_own_community_and_purpose_and_for_half_an_hour() {
        var here = make.community();
        var elsewhere = make.community();
        var ana = make.subscriber(here, "Ana");
        var begun = ceremonies.begin(null, here.id());
        assertThat(ceremonies.take(begun.token(), null, elsewhere.id())).isEmpty();
        assertThat(ceremonies.take(begun.token(), ana.person(), here.id())).isEmpty();
        assertThat(ceremonies.take(begun.token(), null, here.id())).contains(begun.challenge());
        assertThat(ceremonies.take(begun.token(), null, here.id())).isEmpty();
        var old = ceremonies.begin(null, here.id());
        clock.after(
                java.time.Duration.ofMinutes(31),
                () -> assertThat(ceremonies.take(old.token(), null, here.id())).isEmpty());
    }

    @Test
    void a_browser_left_open_is_not_enough_to_add_a_passkey() throws Exception {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var cookie = SignIns.COOKIE + "=" + ana.browser().cookies().get(SignIns.COOKIE);
        clock.after(Fresh.LASTS, () -> {
            var answer = post(community, "/settings/sign-in/passkeys/challenge", "{}", cookie);
            assertThat(answer.body()).contains(Fresh.PATH).doesNotContain("ceremony");
        });
    }

    @Test
    void the_serving_role_cannot_put_another_key_under_a_passkey() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        sql.sql("update passkeys set public_key = public_key").update())
                .isInstanceOf(DataAccessException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql("update passkey_owners set person_id = person_id")
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    private String challenge(Community community) {
        var begun = post(community, "/sign-in/passkey/challenge", "{}", "");
        return JsonMapper.shared().readTree(begun.body()).path("ceremony").asString();
    }

    private static HttpResponse<String> post(Community community, String path, String body, String cookie) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningSite.PORT + path))
                            .header("Host", community.slug() + ".localhost:" + RunningSite.PORT)
                            .header("Content-Type", "application/json")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", cookie.isEmpty() ? "none=1" : cookie)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
