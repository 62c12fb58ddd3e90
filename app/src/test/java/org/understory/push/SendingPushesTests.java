package org.understory.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages on their way to a phone, whose push service is on this machine. */
@PagesTest
class SendingPushesTests {
    private static final PushMessage HUG =
            new PushMessage("News", "otter hugged your update", "/updates/7", "reaction-7");

    private final CommunityMaker make;
    private final Pushes pushes;
    private final Courier courier;
    private final Outbox outbox;
    private final Envelopes envelopes;
    private final VapidKeys keys;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Phone phone = new Phone();

    SendingPushesTests(
            CommunityMaker make,
            Pushes pushes,
            Courier courier,
            Outbox outbox,
            Envelopes envelopes,
            VapidKeys keys,
            TransactionTemplate transaction,
            TestClock clock,
            JdbcClient sql,
            JsonMapper json) {
        this.make = make;
        this.pushes = pushes;
        this.courier = courier;
        this.outbox = outbox;
        this.envelopes = envelopes;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
        this.sql = sql;
        this.json = json;
    }

    @Test
    void a_message_is_shown_as_it_is_given() {
        send(fern());
        assertThat(shown(0).get("title").stringValue()).isEqualTo("News");
        assertThat(shown(0).get("words").stringValue()).isEqualTo("otter hugged your update");
        assertThat(shown(0).get("path").stringValue()).isEqualTo("/updates/7");
        assertThat(shown(0).get("tag").stringValue()).isEqualTo("reaction-7");
    }

    @Test
    void on_a_hushed_device_it_says_only_that_something_waits() {
        var fern = fern();
        hushed(fern, true);
        send(fern);
        assertThat(shown(0).get("title").stringValue()).isEqualTo("Something waits for you");
        assertThat(shown(0).get("words").stringValue()).isEqualTo("Press to see it.");
        hushed(fern, false);
        send(fern);
        assertThat(shown(1).get("words").stringValue()).isEqualTo("otter hugged your update");
    }

    @Test
    void of_several_messages_that_replace_each_other_a_push_service_keeps_the_last() {
        var fern = fern();
        send(fern);
        send(fern);
        pushes.send(fern.member(), new PushMessage("News", "Hello", "/", "another"));
        courier.deliver();
        var topics = phone.arrived().stream().map(one -> one.header("Topic")).toList();
        assertThat(topics.get(0)).isEqualTo(topics.get(1)).isNotEqualTo(topics.get(2));
        assertThat(shown(0).get("id").longValue())
                .isNotEqualTo(shown(1).get("id").longValue());
    }

    @Test
    void the_push_service_learns_nothing_but_who_sends_and_how_urgent_it_is() throws GeneralSecurityException {
        var fern = fern();
        send(fern);
        hushed(fern, true);
        send(fern);
        var arrived = phone.arrived().getFirst();
        assertThat(arrived.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(Integer.parseInt(arrived.header("Ttl"))).isBetween(86_000, 86_400);
        assertThat(arrived.header("Urgency")).isEqualTo("normal");
        assertThat(arrived.header("Topic")).matches("[A-Za-z0-9_-]{32}");
        assertThat(arrived.headers().toString()).doesNotContain("update", "react");
        assertThat(arrived.body())
                .as("length tells nothing")
                .hasSameSizeAs(phone.arrived().getLast().body());
        verify(arrived.header("Authorization"));
    }

    private void verify(String authorization) throws GeneralSecurityException {
        assertThat(authorization).matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, k=[\\w-]+");
        var jwt = authorization.substring(8, authorization.indexOf(',')).split("\\.");
        var key = authorization.substring(authorization.indexOf("k=") + 2);
        assertThat(key).isEqualTo(keys.publicKey());
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var curve = (ECPublicKey) generator.generateKeyPair().getPublic();
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Point.read(Base64.getUrlDecoder().decode(key), curve));
        signature.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jwt[2]))).isTrue();
        assertThat(json.readTree(Base64.getUrlDecoder().decode(jwt[0]))
                        .get("alg")
                        .stringValue())
                .isEqualTo("ES256");
        var claims = json.readTree(Base64.getUrlDecoder().decode(jwt[1]));
        assertThat(claims.get("aud").stringValue()).isEqualTo(Phone.origin());
        assertThat(claims.get("sub").stringValue()).startsWith("mailto:");
        assertThat(claims.get("exp").longValue())
                .isBetween(
                        clock.instant().getEpochSecond(),
                        clock.instant().plus(Duration.ofHours(24)).getEpochSecond());
    }

    @Test
    void a_message_leaves_only_if_its_transaction_commits() {
        var fern = fern();
        transaction.executeWithoutResult(status -> {
            pushes.send(fern.member(), HUG);
            status.setRollbackOnly();
        });
        courier.deliver();
        assertThat(phone.arrived()).isEmpty();
    }

    @Test
    void nothing_of_a_message_is_kept_once_it_left() {
        var fern = fern();
        send(fern);
        assertThat(waiting(fern)).isZero();
    }

    @Test
    void a_subscription_that_the_browser_took_back_is_removed() {
        for (int status : new int[] {404, 410}) {
            var fern = fern();
            phone.answers(status, Map.of());
            send(fern);
            assertThat(devices(fern)).isZero();
        }
    }

    @Test
    void a_push_service_that_wants_us_to_wait_is_left_alone_so_long() {
        var fern = fern();
        phone.answers(429, Map.of("Retry-After", "600"));
        send(fern);
        send(fern);
        assertThat(phone.arrived()).as("the second waits as well").hasSize(1);
        phone.answers(201, Map.of());
        clock.after(Duration.ofMinutes(9), courier::deliver);
        assertThat(phone.arrived()).hasSize(1);
        clock.after(Duration.ofMinutes(11), courier::deliver);
        assertThat(phone.arrived()).hasSize(3);
        assertThat(waiting(fern)).isZero();
    }

    @Test
    void a_message_that_did_not_arrive_is_sent_again_later_and_dropped_when_it_is_too_old() {
        var fern = fern();
        phone.answers(500, Map.of());
        send(fern);
        courier.deliver();
        assertThat(phone.arrived()).hasSize(1);
        clock.after(Duration.ofMinutes(2), courier::deliver);
        assertThat(phone.arrived()).hasSize(2);
        clock.after(Duration.ofHours(25), () -> {
            courier.deliver();
            outbox.sweep();
        });
        assertThat(phone.arrived()).hasSize(2);
        assertThat(waiting(fern)).isZero();
        assertThat(devices(fern)).as("the device stays").isOne();
    }

    @Test
    void a_message_that_is_refused_is_not_sent_again() {
        var fern = fern();
        phone.answers(413, Map.of());
        send(fern);
        assertThat(waiting(fern)).isZero();
        assertThat(devices(fern)).isOne();
    }

    @Test
    void a_message_in_the_air_when_the_program_died_goes_again_and_is_shown_once() {
        var fern = fern();
        var claimed = claimedAndNeverRecorded(fern);
        courier.deliver();
        assertThat(phone.arrived()).isEmpty();
        clock.after(Outbox.LEASE.plusSeconds(1), courier::deliver);
        assertThat(shown(0).get("id").longValue()).isEqualTo(claimed.id());
    }

    @Test
    void a_message_never_goes_to_an_address_inside_our_own_network() {
        var claimed = claimedAndNeverRecorded(fern());
        var strict = new Courier(outbox, envelopes, new Endpoints(false), clock);
        assertThat(strict.hand(claimed)).isEqualTo(new Answer.Refused("address"));
        assertThat(phone.arrived()).isEmpty();
    }

    @Test
    void whoever_logs_out_is_told_nothing_any_more() {
        var fern = fern();
        fern.browser().post("/sign-out");
        assertThat(devices(fern)).isZero();
        assertThat(pushes.send(fern.member(), HUG)).isZero();
    }

    /** As a kill between the sending and the record leaves it. */
    private OutgoingPush claimedAndNeverRecorded(Someone who) {
        return transaction.execute(status -> {
            pushes.send(who.member(), HUG);
            return outbox.claim().stream()
                    .filter(push ->
                            phone.arrived().isEmpty() && List.of(ids(who)).contains(push.subscription()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Long[] ids(Someone who) {
        return sql.sql("select id from push_subscriptions where member_id = :member")
                .param("member", who.member().value())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private Someone fern() {
        var fern = make.member(make.community(), "fern");
        assertThat(phone.turnOn(fern.browser()).status()).isEqualTo(200);
        return fern;
    }

    private void send(Someone to) {
        assertThat(pushes.send(to.member(), HUG)).isOne();
        courier.deliver();
    }

    private static void hushed(Someone who, boolean hushed) {
        var form = who.browser().get("/settings/push").page().selectFirst("form[action$=words]");
        var fields = hushed ? new String[] {"hushed", "yes"} : new String[0];
        assertThat(who.browser().post(form.attr("action"), fields).status()).isEqualTo(303);
    }

    private JsonNode shown(int number) {
        return json.readTree(phone.read(phone.arrived().get(number).body()));
    }

    private long waiting(Someone who) {
        return sql.sql("""
                select count(*)
                  from pushes
                  join push_subscriptions on push_subscriptions.id = subscription_id
                 where member_id = :member
                """)
                .param("member", who.member().value())
                .query(Long.class)
                .single();
    }

    private long devices(Someone who) {
        return sql.sql("select count(*) from push_subscriptions where member_id = :member")
                .param("member", who.member().value())
                .query(Long.class)
                .single();
    }
}
