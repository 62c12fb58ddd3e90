package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Statements;
import org.understory.communities.Community;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;

@PagesTest
class ArticlePageTests {
    private final CommunityMaker make;
    private final Import imports;
    private final Statements statements;

    ArticlePageTests(CommunityMaker make, Import imports, Statements statements) {
        this.make = make;
        this.imports = imports;
        this.statements = statements;
    }

    @Test
    void the_leaky_gut_article_shows_every_part() {
        var community = library();
        make.subscriber(community, "Ana");
        make.subscriber(community, "Ben");
        var page = page(community, "/articles/leaky-gut-and-psoriasis");
        assertThat(page.select("h1").text()).isEqualTo("Leaky gut and psoriasis: what is the connection?");
        assertThat(page.select(".by").text())
                .contains("Medically reviewed by Dr Noor Sample", "Written by Ellis Sample")
                .contains("Reviewed on 20 September 2026", "Updated on 14 September 2026")
                .contains("This exact text was reviewed");
        assertThat(page.select("details.answer summary")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("nav.toc a").first().attr("href"))
                .isEqualTo("#" + page.select("h2").first().id());
        assertThat(page.select(".know .known, .know .unknown")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select(".invite").text()).contains("2 people ask, advise and share here");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/articles/leaky-gut-and-psoriasis");
    }

    @Test
    void every_note_is_reached_from_the_text_and_leads_back() {
        var page = page(library(), "/articles/leaky-gut-and-psoriasis");
        var notes = page.select(".sources li");
        assertThat(notes).hasSizeGreaterThanOrEqualTo(5);
        for (var mention : page.select("sup.note a"))
            assertThat(page.select(mention.attr("href"))).hasSize(1);
        for (var back : page.select(".sources .backs a"))
            assertThat(page.select(back.attr("href"))).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void search_engines_are_told_what_the_page_says() {
        var page = page(library(), "/articles/leaky-gut-and-psoriasis");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"@type\":\"MedicalWebPage\"", "\"lastReviewed\":\"2026-09-20\"", "\"reviewedBy\"")
                .contains("\"citation\"", "\"MedicalCondition\"");
    }

    @Test
    void an_article_without_a_review_says_so() {
        var page = page(library(), "/articles/psoriasis-at-work");
        assertThat(page.select(".seal").text()).isEqualTo("Not yet medically reviewed");
        assertThat(page.select(".by").text()).doesNotContain("Medically reviewed by");
    }

    @Test
    void the_lists_lead_through_all_articles() {
        var community = library();
        var seen = new java.util.HashSet<String>();
        var path = "/articles";
        while (!path.isEmpty()) {
            var page = page(community, path);
            for (var link : page.select(".cards h2 a, .cards h3 a"))
                assertThat(seen.add(link.attr("href"))).isTrue();
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(24);
        assertThat(page(community, "/topics/diet").select(".cards h2, .cards h3"))
                .isNotEmpty();
        assertThat(make.visitor(community).get("/articles?after=nonsense").status())
                .isEqualTo(404);
    }

    @Test
    void feeds_and_maps_name_the_articles() {
        var community = library();
        assertThat(make.visitor(community).get("/feeds/articles.atom").text()).contains("<entry>", "Leaky gut");
        assertThat(make.visitor(community).get("/sitemap.xml").text()).contains("/articles/leaky-gut-and-psoriasis");
        assertThat(make.visitor(community).get("/robots.txt").text()).contains("Sitemap: http");
    }

    @Test
    void unknown_slugs_and_other_communities_articles_are_not_here() {
        var community = make.community();
        library();
        for (var path : new String[] {
            "/articles/leaky-gut-and-psoriasis", "/articles/x/history", "/topics/diet", "/contributors/dr-noor-sample"
        }) {
            assertThat(make.visitor(community).get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_subscribers_page_needs_as_many_statements_however_long_the_article() {
        var community = library();
        var reader = make.subscriber(community, "Ana").browser();
        // What is shown is compared once with the words it is made of.
        for (var one : List.of("biologics", "psoriasis-at-work", "leaky-gut-and-psoriasis"))
            reader.get("/articles/" + one);
        var some = statements.during(() -> reader.get("/articles/biologics"));
        assertThat(some).hasSizeLessThanOrEqualTo(10);
        assertThat(statements.during(() -> reader.get("/articles/psoriasis-at-work")))
                .hasSameSizeAs(some);
        assertThat(statements.during(() -> reader.get("/articles/leaky-gut-and-psoriasis")))
                .as("asks who signed its figure, too")
                .hasSize(some.size() + 1);
        var others = statements.during(() -> reader.get("/articles/ibd-is-not-here"));
        assertThat(others.size()).isLessThan(some.size());
    }

    @Test
    void a_vote_counts_once_and_may_be_explained() {
        var community = library();
        var reader = make.visitor(community);
        var vote = reader.post("/articles/biologics/helpful", "helpful", "no");
        assertThat(vote.status()).isEqualTo(303);
        assertThat(reader.post("/articles/biologics/helpful", "helpful", "no").location())
                .isEqualTo(vote.location());
        var form = vote.follow().page().select("main form").first();
        var refused = reader.submit(form, "reason", "x".repeat(1001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("textarea").text()).hasSize(1001);
        assertThat(reader.submit(form, "reason", "Too long").follow().text()).contains("We read every answer");
        assertThat(reader.get("/articles/biologics/helpful/" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(reader.get("/articles/biologics/helpful/x").status()).isEqualTo(404);
    }

    private Community library() {
        var community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        return community;
    }

    private Document page(Community community, String path) {
        var shown = make.visitor(community).get(path);
        assertThat(shown.status()).isEqualTo(200);
        return shown.page();
    }
}
