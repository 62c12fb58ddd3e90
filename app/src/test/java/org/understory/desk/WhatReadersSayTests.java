package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.TestClock;
import org.understory.communities.Community;

@PagesTest
class WhatReadersSayTests {
    private static final String OATS = "## Do they help?\n\nOats may help.\n\n- In a bath\n- In a cream";

    private final CommunityMaker make;
    private final TestClock clock;
    private final JdbcClient sql;
    private Community community;
    private EditorialTeam team;
    private String article;

    WhatReadersSayTests(CommunityMaker make, TestClock clock, JdbcClient sql) {
        this.make = make;
        this.clock = clock;
        this.sql = sql;
    }

    @BeforeEach
    void an_article() {
        community = make.community();
        team = EditorialTeam.of(make, community);
        article = team.begins("Oats", "news");
        team.publishes(article, team.keeps(article, OATS));
    }

    @Test
    void what_helped_and_what_was_unclear_reaches_the_desk_and_names_nobody() {
        clock.after(Duration.ofMinutes(11), () -> {
            var reader = make.visitor(community);
            var thanks = reader.post("/articles/oats/helpful", "helpful", "no").follow();
            reader.submit(thanks.page().selectFirst("main form"), "reason", "Which oats?");
            assertThat(reader.get("/articles/oats").page().select("a[href=/articles/oats/unclear]"))
                    .hasSize(1);
            var form = form(reader);
            assertThat(form.select("[name=passage]"))
                    .as("headings are no passages")
                    .hasSize(2);
            assertThat(reader.submit(form, "passage", "3", "reason", "How warm?")
                            .follow()
                            .text())
                    .contains("We read every answer");
        });
        var desk = voices();
        assertThat(desk.select("blockquote").text()).isEqualTo("In a bath In a cream");
        assertThat(desk.text()).contains("How warm?", "1 mark", "Which oats?", "yes 0, no 1");
        assertThat(sql.sql("select column_name from information_schema.columns where table_name = 'unclear_passages'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("id", "article_id", "revision_id", "passage", "reason", "at");
        assertThat(make.member(community, "ana").browser().get("/desk/voices").status())
                .isNotEqualTo(200);
    }

    @Test
    void marks_of_one_reader_count_once() {
        clock.after(Duration.ofMinutes(22), () -> {
            var reader = make.visitor(community);
            var form = form(reader);
            reader.submit(form, "passage", "2");
            reader.submit(form, "passage", "2");
            assertThat(voices().text()).contains("1 mark").doesNotContain("2 marks");
        });
    }

    /** Yesterday, so that the tests after it have no part in it. */
    @Test
    void one_network_marks_only_so_much() {
        clock.after(Duration.ofDays(-1), () -> {
            var reader = make.visitor(community);
            var last = 0;
            var much = team.begins("Much", "news");
            team.publishes(much, team.keeps(much, "A word.\n\n".repeat(70)));
            var page = reader.get("/articles/much/unclear").page().selectFirst("form[action$=/unclear]");
            for (int passage = 1; passage <= 70 && last != 429; passage++)
                last = reader.submit(page, "passage", Integer.toString(passage)).status();
            assertThat(last).isEqualTo(429);
        });
    }

    @Test
    void what_is_wrong_is_named_and_what_was_typed_is_kept() {
        clock.after(Duration.ofMinutes(33), () -> {
            var reader = make.visitor(community);
            var form = form(reader);
            for (var passage : List.of("", "0", "1", "99", "x", "-2", "99999999999999999999"))
                assertThat(reader.submit(form, "passage", passage).status())
                        .as(passage)
                        .isEqualTo(422);
            var refused = reader.submit(form, "passage", "2", "reason", "x".repeat(501));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("#passage-2[checked]")).hasSize(1);
            assertThat(refused.page().select("textarea").text()).hasSize(501);
            var second = team.keeps(article, OATS + "\n\nMore.");
            team.publishes(article, second);
            assertThat(reader.submit(form, "passage", "2").text()).contains("has changed meanwhile");
            assertThat(reader.get("/articles/none/unclear").status()).isEqualTo(404);
            assertThat(voices().select("blockquote")).isEmpty();
        });
    }

    @Test
    void the_reasons_are_read_page_by_page() {
        var id = sql.sql("select id from articles where community_id = :community")
                .param("community", community.id().value())
                .query(Long.class)
                .single();
        sql.sql("""
                insert into helpful_votes (id, article_id, revision_id, helpful, reason, at)
                select gen_random_uuid(), :article, (select live_revision from articles where id = :article), true,
                       'Reason ' || n, timestamptz '2026-11-01' + (n / 2) * interval '1.000001 seconds'
                  from generate_series(1, 65) n
                """).param("article", id).update();
        var seen = new ArrayList<String>();
        var path = "/desk/voices";
        while (!path.isEmpty()) {
            var page = team.writer().browser().get(path).page();
            seen.addAll(page.select(".card p:last-child").eachText());
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
        for (var wrong : List.of("x", "1_x", "1", "99999999999999999999_" + new java.util.UUID(0, 0)))
            assertThat(team.writer()
                            .browser()
                            .get("/desk/voices?after=" + wrong)
                            .status())
                    .isEqualTo(404);
    }

    private Document voices() {
        return team.writer().browser().get("/desk/voices").page();
    }

    private static Element form(Reader reader) {
        return reader.get("/articles/oats/unclear").page().selectFirst("form[action$=/unclear]");
    }
}
