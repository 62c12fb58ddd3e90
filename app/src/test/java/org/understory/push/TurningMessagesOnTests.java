package org.understory.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.subject.DataSubject;

/** Turning messages on and off, and whom that page is for. */
@PagesTest
class TurningMessagesOnTests {
    private final CommunityMaker make;
    private final PersonalPushes personal;
    private final Subscriptions subscriptions;

    TurningMessagesOnTests(CommunityMaker make, PersonalPushes personal, Subscriptions subscriptions) {
        this.make = make;
        this.personal = personal;
        this.subscriptions = subscriptions;
    }

    @Test
    void a_member_turns_messages_on_and_off_for_this_browser() {
        var fern = make.member(make.community(), "fern");
        var before = fern.browser().get("/settings/push").page();
        assertThat(before.select("[data-push] [data-without]").text()).contains("needs JavaScript");
        var answer = new Phone().turnOn(fern.browser());
        assertThat(answer.text()).contains("/settings/push?done=on");
        var on = fern.browser().get("/settings/push?done=on").page();
        assertThat(on.select("[data-push]")).isEmpty();
        assertThat(on.select("[data-device=here] .chip").text()).isEqualTo("This browser");
        assertThat(on.select("input[name=hushed]").hasAttr("checked")).isFalse();
        var off = fern.browser().submit(on.selectFirst("form[action$=removal]"));
        assertThat(off.follow().page().select("[data-device]")).isEmpty();
    }

    @Test
    void a_new_password_leaves_messages_on_here_and_ends_them_elsewhere() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var elsewhere = make.browser(fern, community);
        new Phone().turnOn(fern.browser());
        new Phone().turnOn(elsewhere);
        assertThat(subscriptions.of(fern.member())).hasSize(2);
        var old = fern.browser().cookies().get("__Host-understory");
        var form =
                fern.browser().get("/settings/password").page().selectFirst("main form[action='/settings/password']");
        var changed = fern.browser().submit(form, "password", "herons wade at low tide");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(fern.browser().cookies().get("__Host-understory")).isNotEqualTo(old);
        assertThat(fern.browser().get("/settings/push").page().select("[data-device=here]"))
                .hasSize(1);
        assertThat(subscriptions.of(fern.member())).hasSize(1);
        assertThat(elsewhere.get("/settings/push").status()).isNotEqualTo(200);
    }

    @Test
    void a_browser_has_one_subscription_however_often_and_by_whom_it_is_turned_on() throws InterruptedException {
        var community = make.community();
        var fern = make.member(community, "fern");
        var same = new Phone().subscription();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) threads.submit(() -> fern.browser().postJson("/settings/push", same));
        }
        assertThat(subscriptions.of(fern.member())).hasSize(1);
        var otter = make.member(community, "otter");
        otter.browser().postJson("/settings/push", same);
        assertThat(subscriptions.of(fern.member()))
                .as("the browser changed hands")
                .isEmpty();
        assertThat(subscriptions.of(otter.member())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"endpoint\":7,\"keys\":[]}",
                "{\"endpoint\":\"https://push.example.org/1\",\"keys\":{\"p256dh\":\"AAAA\",\"auth\":\"AAAA\"}}",
            })
    void what_is_no_subscription_is_refused_with_a_sentence(String body) {
        var fern = make.member(make.community(), "fern");
        var answer = fern.browser().postJson("/settings/push", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"trouble\":\"Your browser named a place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/1",
                "https://127.0.0.1/1",
                "https://[::1]/1",
                "https://2130706433/1",
                "https://0x7f.1/1",
                "https://169.254.169.254/latest",
                "https://push.example.org:8443/1",
                "https://user@push.example.org/1",
                "https://intranet/1",
                "ftp://push.example.org/1",
                "file:///etc/passwd",
            })
    void an_address_that_is_no_push_service_is_refused(String endpoint) {
        assertThat(new Endpoints(false).read(endpoint)).isEmpty();
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_no_key() {
        var point = new byte[65];
        point[0] = 4;
        assertThat(DeviceKeys.read(Phone.base64(point), Phone.base64(new byte[16])))
                .isEmpty();
    }

    @Test
    void it_is_for_members_and_nobody_changes_the_device_of_another() {
        var community = make.community();
        var fern = make.member(community, "fern");
        new Phone().turnOn(fern.browser());
        var form = fern.browser().get("/settings/push").page().selectFirst("form[action$=words]");
        var otter = make.member(community, "otter").browser();
        assertThat(otter.post(form.attr("action"), "hushed", "yes").status()).isEqualTo(404);
        otter.post(form.attr("action").replace("words", "removal"));
        assertThat(subscriptions.of(fern.member())).singleElement().matches(device -> !device.hushed());
        var visitor = new Phone().turnOn(make.visitor(community));
        assertThat(visitor.text()).doesNotContain("done=on");
        var subscriber = new Phone().turnOn(make.subscriber(community, "Ana").browser());
        assertThat(subscriber.text()).doesNotContain("done=on");
    }

    @Test
    void devices_are_exported_without_their_secrets_and_erased() {
        var fern = make.member(make.community(), "fern");
        new Phone().turnOn(fern.browser());
        var who = new DataSubject(fern.person(), List.of(fern.member()));
        assertThat(personal.export(who).get("devices").toString())
                .contains("device=")
                .doesNotContain("endpoint", "auth");
        personal.erase(who);
        assertThat(subscriptions.of(fern.member())).isEmpty();
    }

    @Test
    void the_site_can_be_put_on_a_home_screen_and_only_members_pages_load_what_is_needed_for_it() {
        var community = make.community();
        var visitor = make.visitor(community);
        var manifest = visitor.get("/manifest.webmanifest");
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.text()).contains(community.name(), "maskable", "512x512", "#B83E28");
        var worker = visitor.get("/worker.js");
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("Cache-Control")).contains("no-cache");
        assertThat(worker.text()).contains("/assets/icons/badge.").doesNotContain("'BADGE'");
        assertThat(visitor.get("/offline").page().select("h1").text()).isEqualTo("You are not connected");
        assertThat(visitor.get("/about").page().select("link[rel=manifest]")).isEmpty();
        var member = make.member(community, "fern").browser();
        assertThat(member.get("/about").page().select("link[rel=manifest]")).hasSize(1);
    }
}
