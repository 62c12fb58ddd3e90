package org.understory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Role;
import org.understory.desk.EditorialTeam;
import org.understory.questions.Forum;
import org.understory.topics.Topics;

/** Axe finds nothing on the pages by which the community's questions and its readers' voices reach the library. */
@PagesTest
class AskedInTheBrowserTests {
    private static final String OATS =
            "Oats may help.\n\n::: answer \"Do oats calm the itch?\"\nThey may.\n\n- In a bath\n- In a cream\n:::\n";

    private final CommunityMaker make;
    private final Topics topics;
    private final Someone someone;

    AskedInTheBrowserTests(CommunityMaker make, Topics topics, Someone someone) {
        this.make = make;
        this.topics = topics;
        this.someone = someone;
    }

    @Test
    void axe_finds_nothing_where_questions_become_articles() {
        var community = make.community();
        topics.save(community.id(), "diet", "Food and drink", "", 1);
        var team = EditorialTeam.of(make, community);
        var owner = make.staff(community, Role.OWNER);
        owner.browser().post("/admin/sponsorship", "allowed", "yes");
        var article = team.begins("Oats");
        team.editor().browser().post(article + "/sponsor", "sponsor", "Oat Mill");
        var revision = team.keeps(article, OATS, "topics", "diet");
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        var ana = make.member(community, "ana").browser();
        var first = Forum.asked(ana, "Do oats help?", "audience", "everyone");
        var second = Forum.asked(ana, "Does barley help?");
        team.editor()
                .browser()
                .post("/desk/questions/" + first, "wording", "Do oats help?", "into", article.replaceFirst(".*/", ""));
        var reader = make.visitor(community);
        var unclear = reader.get("/articles/oats/unclear").page().selectFirst("form[action$=/unclear]");
        reader.submit(unclear, "passage", "1", "reason", "Which oats?");
        try (var window = Chromium.window(community, 390, ColorScheme.LIGHT);
                var page = window.newPage()) {
            var examination = new Examination(page);
            for (var place : List.of(
                    "/articles/oats",
                    "/articles/oats/answers/do-oats-calm-the-itch",
                    "/articles/oats/unclear",
                    "/topics/diet",
                    "/search?q=oats")) examination.of(place);
            page.navigate("/articles/oats/unclear");
            page.waitForNavigation(() -> page.locator("main form button.press").click());
            examination.shown("unclear-mistakes");
            someone.comesBack(page, community, team.editor());
            for (var place : List.of("/desk", article, "/desk/voices", "/desk/questions/" + second))
                examination.of(place);
            page.waitForNavigation(() -> page.locator("main form button.press").click());
            examination.shown("take-up-mistakes");
            someone.comesBack(page, community, owner);
            examination.of("/admin/sponsorship");
            assertThat(examination.findings()).isEmpty();
        }
    }
}
