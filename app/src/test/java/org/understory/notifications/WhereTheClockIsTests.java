package org.understory.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;

/** A browser tells once where its clock is; whoever chose for themselves is asked no more. */
@PagesTest
class WhereTheClockIsTests {
    private static final String SETTINGS = "/settings/notifications";
    private final CommunityMaker make;

    WhereTheClockIsTests(CommunityMaker make) {
        this.make = make;
    }

    private static String shown(Someone who) {
        return who.browser()
                .get(SETTINGS)
                .page()
                .select("#zone option[selected]")
                .attr("value");
    }

    private static int told(Someone who, String zone) {
        return who.browser().post(SETTINGS + "/zone", "zone", zone).status();
    }

    @Test
    void the_first_place_that_a_browser_tells_stays_until_the_member_chooses() {
        var fern = make.member(make.community(), "fern");
        assertThat(shown(fern)).isEqualTo("UTC");
        assertThat(told(fern, "Europe/Lisbon")).isEqualTo(204);
        assertThat(shown(fern)).isEqualTo("Europe/Lisbon");
        assertThat(told(fern, "Asia/Tokyo")).isEqualTo(204);
        assertThat(shown(fern)).isEqualTo("Europe/Lisbon");
    }

    @Test
    void who_chose_utc_keeps_it() {
        var fern = make.member(make.community(), "fern");
        fern.browser().submit(fern.browser().get(SETTINGS).page().selectFirst("form[action=" + SETTINGS + "]"));
        told(fern, "Europe/Lisbon");
        assertThat(shown(fern)).isEqualTo("UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere/At all", "GMT+25", "../etc", "\u0000"})
    void what_is_no_place_changes_nothing(String zone) {
        var fern = make.member(make.community(), "fern");
        assertThat(told(fern, zone)).isEqualTo(204);
        assertThat(shown(fern)).isEqualTo("UTC");
    }
}
