package org.understory.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;

@PagesTest
class SecondStepTests {
    private static final String PASSWORD = "lantern orchard velvet 9";

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final Mailbox mailbox;
    private final JdbcClient sql;
    private final TestClock clock;
    private final AccountKey key;
    private final SecondFactors factors;

    SecondStepTests(
            CommunityMaker make,
            People people,
            Passwords passwords,
            Mailbox mailbox,
            JdbcClient sql,
            TestClock clock,
            AccountKey key,
            SecondFactors factors) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.mailbox = mailbox;
        this.sql = sql;
        this.clock = clock;
        this.key = key;
        this.factors = factors;
    }

    @Test
    void it_is_on_only_after_a_correct_code() {
        var community = make.community();
        var ana = account(community);
        ana.browser().post("/settings/sign-in/code/beginning");
        var setup = ana.browser().get("/settings/sign-in/code").page();
        assertThat(setup.select("svg.qr path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(ana.browser().post("/settings/sign-in/code", "code", "12 34").status())
                .isEqualTo(422);
        assertThat(opened(withPassword(community, ana))).isTrue();
        var on = ana.browser().post("/settings/sign-in/code", "code", code(ana, 0));
        assertThat(on.page().select(".codes code")).hasSize(10);
        assertThat(opened(withPassword(community, ana))).isFalse();
    }

    @Test
    void a_code_that_was_not_typed_is_asked_for_and_not_called_wrong() {
        var community = make.community();
        var ana = account(community);
        ana.browser().post("/settings/sign-in/code/beginning");
        var empty = ana.browser().post("/settings/sign-in/code", "code", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#code-mistake").text()).isEqualTo("Please type the code.");
        var long_ = ana.browser().post("/settings/sign-in/code", "code", "1".repeat(500));
        assertThat(long_.page().select("#code-mistake").text()).contains("is not right");
    }

    @Test
    void a_secret_that_an_older_version_kept_open_is_sealed_and_still_good() {
        var community = make.community();
        var ana = account(community);
        turnOn(ana);
        var open = key.unseal(kept(ana)).orElseThrow();
        sql.sql("update second_factors set secret = :secret, sealed = false where person_id = :person")
                .param("secret", open)
                .param("person", ana.person().value())
                .update();
        factors.sealAll();
        assertThat(new String(kept(ana), ISO_8859_1)).doesNotContain(new String(open, ISO_8859_1));
        assertThat(key.unseal(kept(ana))).hasValue(open);
    }

    @Test
    void without_the_key_a_recovery_code_still_opens() {
        var community = make.community();
        var ana = account(community);
        var codes = turnOn(ana);
        sql.sql("update second_factors set secret = sha256(secret) where person_id = :person")
                .param("person", ana.person().value())
                .update();
        assertThat(factors.accept(ana.person(), "123456")).isFalse();
        assertThat(factors.accept(ana.person(), codes.getFirst())).isTrue();
    }

    @Test
    void the_code_is_asked_for_after_the_password_and_leads_where_one_was_going() {
        var community = make.community();
        var ana = account(community);
        turnOn(ana);
        var reader = withPassword(community, ana);
        var asked = reader.get("/articles?topic=diet");
        assertThat(asked.location()).isEqualTo("/sign-in/code?return=%2Farticles%3Ftopic%3Ddiet");
        assertThat(reader.get("/settings/data").location()).startsWith("/sign-in/code");
        var form = asked.follow().page().selectFirst("main form");
        assertThat(reader.submit(form, "code", "000000").status()).isEqualTo(422);
        clock.after(Duration.ofSeconds(60), () -> {
            var shown = reader.submit(form, "code", code(ana, 0));
            assertThat(shown.location()).isEqualTo("/articles?topic=diet");
            assertThat(opened(reader)).isTrue();
        });
    }

    @Test
    void the_code_is_asked_for_after_an_e_mailed_link_too() {
        var community = make.community();
        var ana = account(community);
        turnOn(ana);
        var reader = make.visitor(community);
        var email = people.email(ana.person()).orElseThrow().value();
        reader.post("/subscribe/return", "email", email);
        reader.submit(reader.get(mailbox.lastTo(email).link()).page().selectFirst("main form"));
        assertThat(reader.get("/").location()).startsWith("/sign-in/code");
        reader.post("/sign-out");
        reader.post("/sign-in/password", "email", email);
        reader.post(mailbox.lastTo(email).link(), "password", "copper meadow whistle 4");
        assertThat(reader.get("/").location()).startsWith("/sign-in/code");
    }

    @Test
    void a_code_that_was_used_is_refused_even_in_its_own_half_minute() {
        var community = make.community();
        var ana = account(community);
        turnOn(ana);
        clock.after(Duration.ofSeconds(90), () -> {
            var digits = code(ana, 0);
            assertThat(type(withPassword(community, ana), digits)).isEqualTo(303);
            assertThat(type(withPassword(community, ana), digits)).isEqualTo(422);
            assertThat(type(withPassword(community, ana), code(ana, -1)))
                    .as("an older one")
                    .isEqualTo(422);
        });
    }

    @Test
    void a_recovery_code_opens_once() {
        var community = make.community();
        var ana = account(community);
        var codes = turnOn(ana);
        assertThat(type(
                        withPassword(community, ana),
                        codes.getFirst().toUpperCase().replace("-", " ")))
                .isEqualTo(303);
        assertThat(type(withPassword(community, ana), codes.getFirst())).isEqualTo(422);
        assertThat(type(withPassword(community, ana), codes.get(1))).isEqualTo(303);
        assertThat(ana.browser().get("/settings/sign-in/code").page().text()).contains("Recovery codes left: 8 of 10");
        var stored = sql.sql("select code_hash from recovery_codes where person_id = :person")
                .param("person", ana.person().value())
                .query((row, n) -> new String(row.getBytes("code_hash"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .list();
        assertThat(stored).noneMatch(hash -> hash.contains(codes.get(2)));
    }

    @Test
    void turning_it_off_takes_a_code_or_the_password() {
        var community = make.community();
        var ana = account(community);
        turnOn(ana);
        assertThat(ana.browser().post("/settings/sign-in/code/end").status()).isEqualTo(422);
        assertThat(ana.browser()
                        .post("/settings/sign-in/code/end", "password", "guess")
                        .status())
                .isEqualTo(422);
        assertThat(opened(withPassword(community, ana))).isFalse();
        ana.browser().post("/settings/sign-in/code/end", "password", PASSWORD);
        assertThat(opened(withPassword(community, ana))).isTrue();
    }

    @Test
    void guessing_codes_has_an_end() {
        var community = make.community();
        var ana = account(community);
        turnOn(ana);
        var reader = withPassword(community, ana);
        for (int i = 0; i < WrongCodes.HERE.most(); i++) type(reader, "00000" + i);
        assertThat(type(reader, "000009")).isEqualTo(429);
    }

    @Test
    void a_browser_left_open_is_not_enough_to_turn_it_on() {
        var ana = account(make.community());
        clock.after(Fresh.LASTS, () -> {
            assertThat(ana.browser().post("/settings/sign-in/code/beginning").location())
                    .startsWith(Fresh.PATH);
            assertThat(ana.browser()
                            .post(Fresh.PATH, "password", "guess", "back", "/settings/sign-in")
                            .status())
                    .isEqualTo(422);
            ana.browser().post(Fresh.PATH, "password", PASSWORD, "back", "/settings/sign-in");
            assertThat(ana.browser().post("/settings/sign-in/code/beginning").location())
                    .isEqualTo("/settings/sign-in/code");
        });
    }

    private Someone account(Community community) {
        var ana = make.subscriber(community, "Ana");
        passwords.set(ana.person(), PASSWORD);
        var email = people.email(ana.person()).orElseThrow().value();
        ana.browser().cookies().clear();
        ana.browser().post("/sign-in", "email", email, "password", PASSWORD);
        return ana;
    }

    private List<String> turnOn(Someone who) {
        who.browser().post("/settings/sign-in/code/beginning");
        var shown = who.browser().post("/settings/sign-in/code", "code", code(who, 0));
        return shown.page().select(".codes code").eachText();
    }

    private String code(Someone who, int steps) {
        return Totp.code(key.unseal(kept(who)).orElseThrow(), Totp.step(((Clock) clock).instant()) + steps);
    }

    private byte[] kept(Someone who) {
        return sql.sql("select secret from second_factors where person_id = :person")
                .param("person", who.person().value())
                .query((row, n) -> row.getBytes("secret"))
                .single();
    }

    private Reader withPassword(Community community, Someone who) {
        var reader = make.visitor(community);
        var email = people.email(who.person()).orElseThrow().value();
        assertThat(reader.post("/sign-in", "email", email, "password", PASSWORD).status())
                .isEqualTo(303);
        return reader;
    }

    private static int type(Reader reader, String code) {
        return reader.post("/sign-in/code", "code", code, "back", "/").status();
    }

    private static boolean opened(Reader reader) {
        var shown = reader.get("/");
        return shown.status() == 200 && !shown.page().select(".me").isEmpty();
    }
}
