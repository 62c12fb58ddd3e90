package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.communities.Roles;

/** Who holds every role has eight places to go: the five of every member in one row, those of the work in another. */
@PagesTest
class PlacesOfStaffTests {
    private static final String ROWS = """
            (which) => [...new Set([...document.querySelectorAll(which)]
                .filter(one => one.getClientRects().length > 0)
                .map(one => Math.round(one.getBoundingClientRect().top)))]
            """;

    private final CommunityMaker make;
    private final Someone someone;
    private final Roles roles;

    PlacesOfStaffTests(CommunityMaker make, Someone someone, Roles roles) {
        this.make = make;
        this.someone = someone;
        this.roles = roles;
    }

    @Test
    void each_kind_of_place_stays_in_one_row() {
        var community = make.community();
        var owner = make.member(community, "sage_of_the_hills");
        for (var role : Role.values()) roles.grant(community.id(), owner.person(), role, null);
        try (var window = Chromium.window(community, 1440, ColorScheme.LIGHT)) {
            var page = window.newPage();
            someone.comesBack(page, community, owner);
            for (var width : List.of(1440, 1120, 900, 390)) {
                page.setViewportSize(width, 900);
                page.navigate("/moderation");
                Pictures.take(page, "places of staff", width + " LIGHT");
                assertThat(page.locator(".work a[aria-current=page]")).hasText("Moderation");
                assertThat(rows(page, ".bar nav > a"))
                        .as("of members at " + width)
                        .hasSize(1);
                assertThat(rows(page, ".work a")).as("of the work at " + width).hasSize(1);
                assertThat(page.locator(".work").boundingBox() == null ? 0 : bottom(page, ".work"))
                        .as("above what follows at " + width)
                        .isLessThanOrEqualTo(page.locator("main").boundingBox().y + 1);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static List<?> rows(Page page, String which) {
        return (List<?>) page.evaluate(ROWS, which);
    }

    private static double bottom(Page page, String which) {
        var box = page.locator(which).boundingBox();
        return box.y + box.height;
    }
}
