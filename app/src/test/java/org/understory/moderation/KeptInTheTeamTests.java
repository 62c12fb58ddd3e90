package org.understory.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.understory.moderation.Desk.decide;
import static org.understory.moderation.Desk.path;
import static org.understory.moderation.Desk.report;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;

/** What a member shows to their team only, and what is said there, comes to moderators by a report and not otherwise. */
@PagesTest
class KeptInTheTeamTests {
    private final Desk desk;
    private final CommunityMaker make;
    private final JdbcClient sql;

    KeptInTheTeamTests(Desk desk, CommunityMaker make, JdbcClient sql) {
        this.desk = desk;
        this.make = make;
        this.sql = sql;
    }

    @Test
    void nobody_decides_about_an_update_for_a_team_that_was_not_reported() {
        var at = stage();
        var update = desk.update(at, "my_team");
        assertThat(at.mo().browser().get(path(update)).status()).isEqualTo(404);
        assertThat(decide(at.mo().browser(), update, "hiding").status()).isEqualTo(404);
        assertThat(sql.sql("select state from updates where id = :id")
                        .param("id", number(update))
                        .query(String.class)
                        .single())
                .isEqualTo("visible");
    }

    @Test
    void nor_reads_what_is_said_under_it() {
        var at = stage();
        var comment = commentUnder(at, desk.update(at, "my_team"));
        assertThat(at.mo().browser().get(path(comment)).status()).isEqualTo(404);
        assertThat(at.mo().browser().get("/moderation/comments").text()).doesNotContain("Only for the team");
        assertThat(at.mo().browser().get("/moderation/updates").text()).doesNotContain("Words");
        var open = commentUnder(at, desk.update(at, "members"));
        assertThat(at.mo().browser().get(path(open)).status()).isEqualTo(200);
        assertThat(at.mo().browser().get("/moderation/comments").text()).contains("Only for the team");
    }

    @Test
    void a_report_of_a_comment_opens_it_and_what_stands_around_it() {
        var at = stage();
        var update = desk.update(at, "my_team");
        var comment = commentUnder(at, update);
        assertThat(report(at.ben().browser(), comment, "harassment").status()).isEqualTo(303);
        assertThat(at.mo().browser().get(path(comment)).text()).contains("Only for the team", "Words");
        assertThat(at.mo().browser().get(path(update)).status()).isEqualTo(200);
        assertThat(at.mo().browser().get(path(desk.update(at, "my_team"))).status())
                .isEqualTo(404);
        decide(at.mo().browser(), comment, "hiding");
        assertThat(at.mo().browser().get(path(comment)).text()).contains("The reason given");
    }

    /** Ben is in the team of Ana; the moderator is not. */
    private Desk.Stage stage() {
        var at = desk.stage();
        make.follow(at.ana(), at.ben());
        return at;
    }

    private String commentUnder(Desk.Stage at, String update) {
        return "comment:"
                + sql.sql("""
                        insert into comments (community_id, kind, thing, member_id, text, html, state, created_at)
                        values (:community, 'update', :update, :member, 'Only for the team', '<p>Only for the team</p>', 'visible', now())
                        returning id
                        """)
                        .param("community", at.community().id().value())
                        .param("update", number(update))
                        .param("member", at.ana().member().value())
                        .query(Long.class)
                        .single();
    }

    private static long number(String on) {
        return Long.parseLong(on.replaceFirst(".*:", ""));
    }
}
