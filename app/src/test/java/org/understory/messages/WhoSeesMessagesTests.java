package org.understory.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;

/** Every page, picture and live connection of a conversation against everybody who might ask for it. */
@PagesTest
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WhoSeesMessagesTests {
    private final CommunityMaker make;
    private Community community;
    private Someone ana;
    private Someone ben;
    private String path;
    private String message;
    private String picture;
    private final Map<String, Reader> others = new LinkedHashMap<>();

    WhoSeesMessagesTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void aGroupOfWhichOneLeftAndAnotherIsAsked() throws IOException {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
        var former = make.member(community, "former");
        var asked = make.member(community, "asked");
        var blocked = make.member(community, "blocked");
        path = Mail.begun(ana, "ben former asked blocked", "Secret", new Reader.File("picture1", "a.png", png()));
        for (var one : new Someone[] {ben, former, blocked}) one.browser().post(path + "/acceptance");
        former.browser().post(path + "/departure");
        make.block(ana, blocked);
        var page = ben.browser().get(path).page();
        message = page.select(".message").attr("id").replace("message-", "");
        picture = page.select(".message .pictures img").attr("src");
        others.put("visitor", make.visitor(community));
        others.put("subscriber", make.subscriber(community, "Sue").browser());
        others.put("member", make.member(community, "member").browser());
        others.put("former", former.browser());
        others.put("asked", asked.browser());
        others.put("blocked", blocked.browser());
        others.put("moderator", make.staff(community, Role.MODERATOR).browser());
        others.put("owner", make.staff(community, Role.OWNER).browser());
        var elsewhere = make.community();
        others.put("elsewhere", make.member(elsewhere, "ben").browser());
    }

    private static byte[] png() throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        }
    }

    @Test
    void participants_see_words_and_picture_and_no_cache_keeps_them() {
        for (var one : new Someone[] {ana, ben}) {
            var page = one.browser().get(path);
            assertThat(page.text()).contains("Secret");
            assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(one.browser().get(picture).status()).isEqualTo(200);
            assertThat(one.browser().get(picture).header("Cache-Control")).isEqualTo("private, no-store");
        }
        assertThat(ben.browser().get("/reports/new?on=message:" + message).status())
                .isEqualTo(200);
    }

    @Test
    void nobody_else_sees_a_word() {
        var pages = new String[] {
            path,
            path + "?before=999999999",
            path + "/settings",
            "/reports/new?on=message:" + message,
            "/messages/reported/" + message,
            "/moderation/messages/" + message,
            "/messages",
            "/messages/requests"
        };
        others.forEach((who, reader) -> {
            for (var page : pages) {
                if (who.equals("asked") && (page.startsWith(path) || page.equals("/messages/requests"))) continue;
                var shown = reader.get(page);
                assertThat(shown.text()).as(who + " " + page).doesNotContain("Secret");
            }
        });
    }

    @Test
    void pages_of_a_conversation_do_not_exist_for_others() {
        for (var who : new String[] {"member", "former", "moderator", "owner", "subscriber"}) {
            for (var page : new String[] {path, path + "/settings", "/reports/new?on=message:" + message}) {
                assertThat(others.get(who).get(page).status())
                        .as(who + " " + page)
                        .isEqualTo(404);
            }
            for (var act : new String[] {"", "/acceptance", "/settings", "/name", "/people"}) {
                assertThat(others.get(who)
                                .post(path + act, "to", "ana", "name", "x")
                                .status())
                        .as(who + " " + act)
                        .isEqualTo(404);
            }
        }
        assertThat(others.get("visitor").get(path).location()).startsWith("/sign-in");
        assertThat(others.get("elsewhere").get(path).status()).isEqualTo(404);
    }

    @Test
    void the_picture_is_for_nobody_else() {
        others.forEach((who, reader) ->
                assertThat(reader.get(picture).status()).as(who).isEqualTo(404));
    }

    @Test
    void who_is_asked_reads_and_sees_no_picture() {
        var page = others.get("asked").get(path);
        assertThat(page.text()).contains("Secret").doesNotContain(picture);
    }

    @Test
    void nobody_listens_to_anothers_conversation() {
        var live = ben.browser().get(path).page().select("[data-live]").attr("data-live");
        var list = ben.browser().get("/messages").page().select("[data-live]").attr("data-live");
        for (var on : Set.of(live, list)) {
            others.forEach(
                    (who, reader) -> assertThat(listens(reader, on)).as(who).isEqualTo(404));
            assertThat(listens(ana.browser(), on)).isEqualTo(404);
        }
    }

    /** The status of an attempt to listen; one that is let in would not end, which the time limit would tell. */
    private static int listens(Reader reader, String on) {
        var curious = new Reader(reader.host()).with("Accept", "text/event-stream");
        curious.cookies().putAll(reader.cookies());
        return curious.get(on).status();
    }
}
