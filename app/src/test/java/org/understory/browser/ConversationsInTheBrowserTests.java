package org.understory.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.questions.Forum;
import org.understory.updates.Wall;

@PagesTest
class ConversationsInTheBrowserTests {
    private static final String FROM_THE_RIGHT = """
            one => Math.round(one.closest('.messages').getBoundingClientRect().right - one.getBoundingClientRect().right)
            """;

    private final CommunityMaker make;
    private final Someone someone;

    ConversationsInTheBrowserTests(CommunityMaker make, Someone someone) {
        this.make = make;
        this.someone = someone;
    }

    @Test
    void ones_own_words_stand_at_the_right_on_every_screen() {
        var community = make.community();
        var ana = make.member(community, "ana");
        make.member(community, "ben");
        var talk = written(ana, "ben");
        for (var width : new int[] {390, 820, 1440}) {
            try (var window = Chromium.window(community, width, ColorScheme.LIGHT);
                    var page = window.newPage()) {
                someone.comesBack(page, community, ana);
                page.navigate(talk);
                Assertions.assertThat(page.locator(".message.mine").evaluate(FROM_THE_RIGHT))
                        .as("at " + width)
                        .isEqualTo(0);
                Pictures.take(page, "conversation", String.valueOf(width));
            }
        }
    }

    @Test
    void unsent_words_outlive_their_tab_wherever_members_talk_and_are_gone_once_sent() {
        var community = make.community();
        var ana = make.member(community, "ana");
        var ben = make.member(community, "ben");
        var talk = written(ana, "ben");
        var question = "/questions/" + Forum.asked(ben.browser(), "Do oats help?");
        var update = "/updates/" + Wall.posted(ben.browser(), "A day without oats");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT)) {
            var first = window.newPage();
            someone.comesBack(first, community, ana);
            first.close();
            for (var place : List.of(talk, question, update)) outlivesItsTab(window, place, "#write", "#text");
            outlivesItsTab(window, "/ask", "form.ask", "#details");
        }
    }

    private static void outlivesItsTab(BrowserContext window, String place, String form, String field) {
        var first = window.newPage();
        first.navigate(place);
        if (form.equals("form.ask")) first.locator("#title").fill("Does rice help?");
        first.locator(field).fill("Half a thought");
        first.close();
        var second = window.newPage();
        second.navigate(place);
        assertThat(second.locator(field)).hasValue("Half a thought");
        second.waitForNavigation(() -> second.locator(form + " button.press").click());
        assertThat(second.locator("main")).containsText("Half a thought");
        Chromium.waitUntil(second, "Object.keys(localStorage).every(key => !key.startsWith('draft '))");
        second.navigate(place);
        assertThat(second.locator(field)).hasValue("");
        second.close();
    }

    /** Begins a conversation and answers where it is. */
    private static String written(CommunityMaker.Someone from, String to) {
        var typed = Map.of("to", to, "text", "Hello", "once", UUID.randomUUID().toString());
        return from.browser()
                .postFiles("/messages/new", typed, List.of())
                .location()
                .replaceFirst("#.*", "");
    }
}
