package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.topics.Topics;

@PagesTest
class SponsoredArticleTests {
    private static final String OATS = "Oats may help.\n\n::: answer \"Do oats calm?\"\nThey may.\n:::\n";
    private static final String MARK = "Sponsored by Oat Mill";

    private final CommunityMaker make;
    private final JdbcClient sql;
    private final Topics topics;
    private Community community;
    private EditorialTeam team;
    private Someone owner;

    SponsoredArticleTests(CommunityMaker make, JdbcClient sql, Topics topics) {
        this.make = make;
        this.sql = sql;
        this.topics = topics;
    }

    @BeforeEach
    void a_team() {
        community = make.community();
        topics.save(community.id(), "diet", "Food and drink", "", 1);
        team = EditorialTeam.of(make, community);
        owner = make.staff(community, Role.OWNER);
    }

    @Test
    void no_article_is_sponsored_until_an_owner_allows_it() {
        var article = team.begins("Oats");
        assertThat(team.editor().browser().get(article).page().select("[name=sponsor]"))
                .isEmpty();
        assertThat(say(article, "Oat Mill").status()).isEqualTo(422);
        assertThatThrownBy(() -> sponsor(article, "Oat Mill")).hasMessageContaining("no sponsored articles");
        assertThat(team.editor().browser().get("/admin/sponsorship").status()).isNotEqualTo(200);
        allow("yes");
        assertThat(owner.browser().get("/admin/audit").text()).contains("sponsorship changed");
        assertThat(say(article, "Oat Mill").status()).isEqualTo(303);
        var other = team.begins("Barley");
        allow("no");
        assertThat(say(other, "Oat Mill").status()).isEqualTo(422);
    }

    @Test
    void it_is_marked_wherever_it_is_named() {
        allow("yes");
        var article = team.begins("Oats");
        say(article, "Oat Mill");
        assertThat(team.editor().browser().get("/desk").text()).contains(MARK);
        var revision = team.keeps(article, OATS, "topics", "diet");
        team.asks(article, revision);
        assertThat(team.reviewer()
                        .browser()
                        .get("/desk/reviews/" + revision)
                        .page()
                        .select(".sponsored + h1"))
                .as("the reviewer knows it")
                .hasSize(1);
        team.signs(revision);
        team.publishes(article, revision);
        var page = page("/articles/oats");
        assertThat(page.select(".sponsored + h1")).hasSize(1);
        assertThat(page.select(".sponsored").text()).isEqualTo(MARK);
        assertThat(page.select(".seal").text()).isEqualTo("This exact text was reviewed");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"sponsor\":{\"@type\":\"Organization\",\"name\":\"Oat Mill\"}");
        assertThat(page("/articles/oats/answers/do-oats-calm").select(".sponsored + h1"))
                .hasSize(1);
        assertThat(page("/articles/oats/history").select(".sponsored")).hasSize(1);
        assertThat(page("/articles/oats/history/1").select(".sponsored + h1")).hasSize(1);
        for (var list : new String[] {"/", "/articles", "/topics/diet", "/contributors/ellis-sample"})
            assertThat(page(list).select(".sponsored + h2")).as(list).hasSize(1);
        assertThat(page("/topics/diet").select(".answered").text()).contains(MARK);
        assertThat(page("/search?q=oats").select("ol.thread h2").eachText())
                .hasSize(2)
                .allMatch(title -> title.contains(MARK));
        assertThat(make.visitor(community).get("/feeds/articles.atom").text()).contains(MARK);
        assertThat(letter()).contains(MARK + ". Medically reviewed by");
        var member = make.member(community, "ana").browser();
        assertThat(member.get("/activities").page().select(".sponsored").text()).isEqualTo(MARK);
        assertThat(member.get("/").text()).contains(MARK);
    }

    @Test
    void it_is_reviewed_by_the_same_rules() {
        allow("yes");
        var article = team.begins("Oats");
        say(article, "Oat Mill");
        var revision = team.keeps(article, OATS);
        assertThat(team.publishes(article, revision).status()).isEqualTo(422);
        assertThatThrownBy(() -> sql.sql("""
                        update articles
                           set live_revision = :live, published_on = current_date, updated_on = current_date
                         where id = :id
                        """)
                        .param("live", revision)
                        .param("id", number(article))
                        .update())
                .hasMessageContaining("no valid review");
        var news = team.begins("Fair", "news");
        say(news, "Oat Mill");
        team.publishes(news, team.keeps(news, "We met."));
        assertThat(page("/articles/fair").select(".seal").text()).isEqualTo("Community news");
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        var second = team.keeps(article, OATS + "More.");
        team.publishes(article, second, "way", "correction", "reason", "More words.");
        var page = page("/articles/oats");
        assertThat(page.select(".seal").text()).startsWith("Changed since the review of");
        assertThat(page.select(".sponsored").text()).isEqualTo(MARK);
        assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("reviewedBy", "FAQPage");
    }

    @Test
    void what_readers_saw_as_sponsored_stays_so() {
        allow("yes");
        var article = team.published("Oats");
        assertThat(say(article, "Oat Mil").status()).isEqualTo(303);
        allow("no");
        assertThat(page("/articles/oats").select(".sponsored").text()).isEqualTo("Sponsored by Oat Mil");
        assertThat(say(article, "Oat Mill").status()).as("a name put right").isEqualTo(303);
        assertThat(say(article, " ").status()).isEqualTo(422);
        assertThatThrownBy(() -> sponsor(article, null)).hasMessageContaining("published as sponsored");
        assertThat(page("/articles/oats").select(".sponsored").text()).isEqualTo(MARK);
        assertThat(page("/search?q=oats").select("ol.thread h2").text()).contains(MARK);
    }

    @Test
    void what_is_wrong_is_named() {
        allow("yes");
        var article = team.begins("Oats");
        var refused = say(article, "x".repeat(121));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#sponsor-mistake")).hasSize(1);
        assertThat(team.writer()
                        .browser()
                        .post(article + "/sponsor", "sponsor", "x")
                        .status())
                .isNotEqualTo(303);
    }

    private String letter() {
        var editor = team.editor().browser();
        var issue = editor.post("/desk/newsletters").location();
        var form = editor.get(issue).page().selectFirst("main form[action$=/edit]");
        var articles = form.select("[name=articles]").first();
        var shown = editor.submit(form, "subject", "News", "words", "Hello", "articles", articles.val());
        return editor.get(shown.location()).page().select("pre.letter").text();
    }

    private org.understory.Reader.Shown say(String article, String sponsor) {
        return team.editor().browser().post(article + "/sponsor", "sponsor", sponsor);
    }

    private void allow(String allowed) {
        owner.browser().post("/admin/sponsorship", "allowed", allowed);
    }

    private void sponsor(String article, @org.jspecify.annotations.Nullable String sponsor) {
        sql.sql("update articles set sponsor = :sponsor where id = :id")
                .param("sponsor", sponsor)
                .param("id", number(article))
                .update();
    }

    private static long number(String article) {
        return Long.parseLong(article.substring(article.lastIndexOf('/') + 1));
    }

    private Document page(String path) {
        var shown = make.visitor(community).get(path);
        assertThat(shown.status()).as(path).isEqualTo(200);
        return shown.page();
    }
}
