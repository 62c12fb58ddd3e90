package org.understory.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.push.Phone;
import org.understory.updates.Wall;

/** From what another member does to the screen of a phone, which decrypts what really arrived. */
@PagesTest
class NewsOnDevicesTests {
    private final CommunityMaker make;
    private final Deliveries deliveries;
    private final Phone phone = new Phone();

    NewsOnDevicesTests(CommunityMaker make, Deliveries deliveries) {
        this.make = make;
        this.deliveries = deliveries;
    }

    @Test
    void a_phone_says_only_that_something_waits() {
        var community = make.community();
        var fern = withPhone(community);
        comment(community, fern);
        deliveries.round();
        assertThat(phone.awaits())
                .contains("One new thing waits for you.", "\"/notifications\"")
                .doesNotContain("otter", "update", "Test Community");
    }

    @Test
    void the_settings_lead_to_the_page_for_this_device() {
        var fern = make.member(make.community(), "fern");
        assertThat(fern.browser().get("/settings/notifications").page().select("main a[href='/settings/push']"))
                .hasSize(1);
    }

    private Someone withPhone(Community community) {
        var fern = make.member(community, "fern");
        assertThat(phone.turnOn(fern.browser()).status()).isEqualTo(200);
        return fern;
    }

    private void comment(Community community, Someone on) {
        var update = Wall.posted(on.browser(), "A day");
        var fields = Map.of("kind", "update", "thing", String.valueOf(update), "text", "Well done");
        var sent = make.member(community, "otter").browser().postFiles("/comments", fields, List.of());
        assertThat(sent.status()).isEqualTo(303);
    }
}
