package org.understory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.desk.EditorialTeam;
import org.understory.updates.Pixels;

@PagesTest
class MovingFromWordPressTests {
    private static final String POST = """
            <item>
              <title>Does oat help &amp; heal?</title>
              <link>https://old.example/2019/05/oats/</link>
              <dc:creator><![CDATA[jo]]></dc:creator>
              <content:encoded><![CDATA[<!-- wp:paragraph --><p>Some <b>words</b>, see <a href="https://old.example/2019/06/baths/">baths</a>.</p>
            <figure><img src="https://old.example/wp-content/uploads/2019/05/oats-300x200.png" alt="A bowl"/><figcaption>Oats</figcaption></figure>]]></content:encoded>
              <excerpt:encoded><![CDATA[What oats do.]]></excerpt:encoded>
              <wp:post_id>7</wp:post_id>
              <wp:post_date_gmt>2019-05-04 10:00:00</wp:post_date_gmt>
              <wp:post_name>oats</wp:post_name>
              <wp:status>publish</wp:status>
              <wp:post_type>post</wp:post_type>
              <category domain="category" nicename="care"><![CDATA[Care]]></category>
              <category domain="post_tag" nicename="porridge"><![CDATA[Porridge]]></category>
              COMMENTS
            </item>
            """;
    private static final String COMMENT = """
            <wp:comment>
              <wp:comment_id>21</wp:comment_id>
              <wp:comment_author><![CDATA[Mary]]></wp:comment_author>
              <wp:comment_author_email>mary@example.org</wp:comment_author_email>
              <wp:comment_author_IP>192.0.2.77</wp:comment_author_IP>
              <wp:comment_date_gmt>2019-05-05 10:00:00</wp:comment_date_gmt>
              <wp:comment_content><![CDATA[It helped me.

            Really.]]></wp:comment_content>
              <wp:comment_approved>1</wp:comment_approved>
              <wp:comment_type>comment</wp:comment_type>
              <wp:comment_parent>0</wp:comment_parent>
            </wp:comment>
            """;

    private final CommunityMaker make;
    private final ImportCommand command;

    @TempDir
    Path folder;

    private Community community;

    MovingFromWordPressTests(CommunityMaker make, ImportCommand command) {
        this.make = make;
        this.command = command;
    }

    @BeforeEach
    void a_community() {
        community = make.community();
    }

    @Test
    void a_post_becomes_a_draft_that_is_reviewed_before_anybody_reads_it() throws IOException {
        var team = EditorialTeam.of(make, community);
        picture("wp-content/uploads/2019/05/oats.png");
        assertThat(run(wxr(POST.replace("COMMENTS", COMMENT))))
                .contains("Article “oats” is new.", "Contributor “jo-sample” is new.", "Topic “care” is new.")
                .contains("Articles: 1 new.", "Pictures: 1 new.", "Comments: 1 new.");
        var visitor = make.visitor(community);
        assertThat(visitor.get("/articles/oats?x").status()).isEqualTo(404);
        assertThat(visitor.get("/2019/05/oats/").status()).isEqualTo(404);

        var desk = team.editor().browser().get("/desk").page();
        var article = desk.select("a:contains(Does oat help)").first().attr("href");
        var form = team.writer().browser().get(article).page().selectFirst("form[data-autosave]");
        assertThat(form.select("[name=title]").val()).isEqualTo("Does oat help & heal?");
        assertThat(form.select("[name=lede]").text()).isEqualTo("What oats do.");
        var body = form.select("textarea[name=body]").first().wholeText();
        assertThat(body)
                .startsWith(
                        "Some **words**, see [baths](https://old.example/2019/06/baths/).\n\n::: figure\n![A bowl](/pictures/")
                .endsWith("large.webp)\n\nOats\n\n:::");
        var revision = team.keeps(article, body);
        assertThat(team.publishes(article, revision).status())
                .as("without a review")
                .isEqualTo(422);
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);

        for (var old : List.of("/2019/05/oats/", "/2019/05/oats")) {
            assertThat(visitor.get(old).status()).isEqualTo(301);
            assertThat(visitor.get(old).location()).endsWith("/articles/oats");
        }
        assertThat(visitor.get("/2019/05/").status()).isEqualTo(404);
        var page = visitor.get("/articles/oats?x").page();
        assertThat(page.html()).as("the day of the first publication").contains("\"datePublished\":\"2019-05-04\"");
        assertThat(page.text()).contains("Jo Sample");
        var picture = page.select("figure.picture img").attr("src");
        assertThat(visitor.get(picture).status()).isEqualTo(200);
        assertThat(page.select(".comment").text()).contains("Mary", "from the former site", "It helped me.");
        assertThat(page.html()).doesNotContain("mary@example.org", "192.0.2.77");
        assertThat(visitor.get("/topics/care").text()).contains("Does oat help");
        assertThat(visitor.get("/contributors/jo-sample").text()).contains("Nobody here has looked at credentials");
    }

    @Test
    void the_picture_above_a_post_stands_before_its_words_and_links_between_posts_lead_to_articles()
            throws IOException {
        picture("uploads/2019/05/top.png");
        var attached = """
                <item><title>top</title><wp:post_id>30</wp:post_id><wp:post_type>attachment</wp:post_type>
                <wp:attachment_url>https://old.example/wp-content/uploads/2019/05/top.png</wp:attachment_url>
                <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Oats & more</wp:meta_value></wp:postmeta></item>
                """.replace(" & ", " &amp; ");
        var thumbnail =
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>30</wp:meta_value></wp:postmeta>";
        var baths = POST.replace(">7<", ">8<")
                .replace("2019/05/oats/", "2019/06/baths/")
                .replace(">oats<", ">baths<")
                .replace("Does oat help", "Do baths help")
                .replace("COMMENTS", "");
        run(wxr(POST.replace("COMMENTS", thumbnail) + baths + attached));
        var writer = make.staff(community, Role.WRITER).browser();
        var article =
                writer.get("/desk").page().select("a:contains(Does oat help)").attr("href");
        assertThat(writer.get(article)
                        .page()
                        .select("textarea[name=body]")
                        .first()
                        .wholeText())
                .startsWith("::: figure\n![Oats \\& more](/pictures/")
                .contains("see [baths](/articles/baths).");
    }

    @Test
    void what_wordpress_wrote_in_brackets_is_what_it_made_of_it() throws IOException {
        picture("oats.png");
        var words = """
                <content:encoded><![CDATA[First words.

                [caption id="a" width="300"]<a href="https://old.example/x"><img src="https://old.example/wp-content/uploads/oats.png" alt="A bowl" /></a> Oats, cooked[/caption]

                <p style="text-align:center">Second</p>
                [embed]https://video.example/1[/embed]
                [contact-form-7 id="5" title="Write"] third [sic]]]></content:encoded>""";
        var post = POST.replaceAll(
                "(?s)<content:encoded>.*</content:encoded>", java.util.regex.Matcher.quoteReplacement(words));
        assertThat(run(wxr(post.replace("COMMENTS", ""))))
                .contains(
                        "A plug-in of the other program made something of this; here it does nothing: [contact-form-7 id=\"5\"")
                .doesNotContain("[sic]");
        var writer = make.staff(community, Role.WRITER).browser();
        var article =
                writer.get("/desk").page().select("a:contains(Does oat help)").attr("href");
        assertThat(writer.get(article)
                        .page()
                        .select("textarea[name=body]")
                        .first()
                        .wholeText())
                .matches(
                        "(?s)First words\\.\n\n::: figure\n!\\[A bowl\\]\\(/pictures/[^)]*\\)\n\nOats, cooked\n\n:::\n\nSecond\n\n"
                                + "\\[https://video.example/1\\]\\(https://video.example/1\\)\n\n.*third.*");
    }

    @Test
    void bringing_it_again_makes_nothing_twice_and_takes_what_is_new() throws IOException {
        picture("oats.png");
        run(wxr(POST.replace("COMMENTS", COMMENT)));
        var reply = COMMENT.replace(">21<", ">22<").replace("<wp:comment_parent>0", "<wp:comment_parent>21");
        var other = POST.replace(">7<", ">8<").replace("/oats/", "/baths/").replace("COMMENTS", "");
        assertThat(run(wxr(POST.replace("COMMENTS", COMMENT + reply) + other)))
                .contains("Article “Does oat help & heal?” is here just so.")
                .contains("Article “oats-2” is new.")
                .contains("Articles: 1 new, 1 unchanged.", "Comments: 1 new, 1 unchanged.", "Pictures: 1 new.")
                .doesNotContain("Contributor", "Topic");
    }

    @Test
    void a_rehearsal_changes_nothing() throws IOException {
        picture("oats.png");
        assertThat(run(wxr(POST.replace("COMMENTS", COMMENT)), "--dry-run"))
                .contains("Article “oats” would be new.", "Pictures: 1 would be new.", "Nothing was changed.");
        assertThat(make.staff(community, Role.EDITOR).browser().get("/desk").text())
                .doesNotContain("Does oat help");
        assertThat(run(wxr(POST.replace("COMMENTS", "")))).contains("Articles: 1 new.");
    }

    @Test
    void a_file_that_is_cut_off_changes_nothing_and_the_line_is_named() throws IOException {
        var whole =
                wxr(POST.replace("COMMENTS", "") + POST.replace(">7<", ">8<").replace("COMMENTS", ""));
        var cut = whole.substring(0, whole.lastIndexOf("<wp:status>"));
        var lines = cut.lines().count();
        assertThat(run(cut))
                .contains("site.xml:" + lines + ": From here on the file cannot be read", "Nothing was changed");
        assertThat(make.staff(community, Role.EDITOR).browser().get("/desk").text())
                .doesNotContain("Does oat help");
    }

    @Test
    void what_is_strange_in_a_file_breaks_nothing() throws IOException {
        var strange = POST.replace("<wp:post_id>7</wp:post_id>", "")
                .replace("2019-05-04", "2999-05-04")
                .replace("nicename=\"care\"><![CDATA[Care]]>", "nicename=\"%e3%81%82\"><![CDATA[\u3042]]>")
                .replace("<wp:post_name>oats</wp:post_name>", "<wp:post_name>%e3%81%82</wp:post_name>")
                .replace("Does oat help &amp; heal?", "\u3042 \u0001 " + "x".repeat(500))
                .replace(
                        "COMMENTS",
                        COMMENT
                                + COMMENT.replace("2019", "2998")
                                + COMMENT.replace("It helped me.", "y ".repeat(9_000))
                                + COMMENT.replace(">21<", "><").replace("Mary", "z".repeat(900)));
        var other = POST.replace("nicename=\"care\"><![CDATA[Care]]>", "nicename=\"%e3%81%84\"><![CDATA[\u3044]]>")
                .replace("COMMENTS", "");
        assertThat(run(wxr(strange + other))).contains("Topics: 2 new.", "Articles: 2 new.", "Comments: 2 new.");
        assertThat(run(wxr(strange + other))).contains("Articles: 2 unchanged.", "Comments: 2 unchanged.");
    }

    @Test
    void nothing_is_read_from_outside_the_file() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "the secret");
        var trap = "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
                + folder.resolve("secret.txt").toUri() + "\">"
                + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var file = wxr(POST.replace("COMMENTS", "").replace("Does oat help &amp; heal?", "A &x; &b;"))
                .replaceFirst("<rss", java.util.regex.Matcher.quoteReplacement(trap) + "<rss");
        var said = run(file);
        assertThat(said).doesNotContain("the secret", "aaaa");
        assertThat(make.staff(community, Role.EDITOR).browser().get("/desk").text())
                .doesNotContain("the secret");
    }

    @Test
    void what_is_not_taken_is_named_with_its_reason() throws IOException {
        var page = POST.replace(">post<", ">page<").replace(">7<", ">9<").replace("COMMENTS", "");
        var thrown = POST.replace(">publish<", ">trash<").replace(">7<", ">10<").replace("COMMENTS", "");
        var spam = COMMENT.replace("approved>1<", "approved>spam<");
        assertThat(run(wxr(page + thrown + POST.replace("COMMENTS", spam))))
                .contains("site.xml:11: Article “Does oat help & heal?” was left out. Pages such as an imprint")
                .contains("was left out. It was thrown away there")
                .contains("sent by a program: 1.")
                .contains("This picture is not in the folder beside the file")
                .contains("Articles: 1 new, 2 left out.", "Comments: 1 left out.");
        assertThat(run("<html><body>Hello</body></html>")).contains("site.xml:1: This is no export of WordPress.");
    }

    @Test
    void a_guest_stays_a_name_that_moderators_decide_about() throws IOException {
        var team = EditorialTeam.of(make, community);
        run(wxr(POST.replace("COMMENTS", COMMENT.replace("Mary", "mary@example.org"))));
        var article = team.editor()
                .browser()
                .get("/desk")
                .page()
                .select("a:contains(Does oat help)")
                .attr("href");
        var revision = team.keeps(article, "Some words.");
        team.asks(article, revision);
        team.signs(revision);
        team.publishes(article, revision);
        var ana = make.subscriber(community, "Ana");
        var comment = ana.browser().get("/articles/oats").page().select(".comment");
        assertThat(comment.text()).contains("A guest").doesNotContain("mary@example.org");
        assertThat(comment.select("a[href$=/edit], a[href$=/deletion]")).isEmpty();
        var number = comment.attr("id").replace("comment-", "");
        var eve = make.member(community, "eve").browser();
        assertThat(eve.post("/reactions", "on", "comment:" + number, "give", "hug")
                        .status())
                .isEqualTo(303);
        assertThat(eve.postFiles(
                                "/comments",
                                Map.of(
                                        "kind",
                                        "article",
                                        "thing",
                                        article.replaceAll("\\D", ""),
                                        "parent",
                                        number,
                                        "text",
                                        "Me, too"),
                                List.of())
                        .status())
                .isEqualTo(303);
        assertThat(ana.browser().get("/comments/" + number).follow().text())
                .contains("A guest", "It helped me", "Me, too");
        var mo = make.staff(community, Role.MODERATOR);
        assertThat(mo.browser().get("/moderation/comments").text())
                .contains("Me, too")
                .doesNotContain("It helped me");
        assertThat(mo.browser().get("/moderation/comments/" + number).status()).isEqualTo(200);
        var hidden = mo.browser()
                .post("/moderation/comments/" + number + "/hiding", "reason", "It names somebody's clinic.");
        assertThat(hidden.status()).isEqualTo(303);
        assertThat(ana.browser().get("/articles/oats").text()).doesNotContain("It helped me");
        assertThat(mo.browser()
                        .post("/moderation/comments/" + number + "/removal", "reason", "It names somebody's clinic.")
                        .status())
                .isIn(303, 404);
    }

    private void picture(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Pixels.file(1, 40, 30).bytes());
    }

    private static String wxr(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                <title>Old</title>
                <link>https://old.example</link>
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_blog_url>https://old.example</wp:base_blog_url>
                <wp:author><wp:author_login>jo</wp:author_login><wp:author_email>jo@example.org</wp:author_email>
                <wp:author_display_name><![CDATA[Jo Sample]]></wp:author_display_name></wp:author>
                %s</channel>
                </rss>
                """.formatted(items);
    }

    private String run(String file, String... more) throws IOException {
        var site = folder.resolve("site.xml");
        Files.writeString(site, file);
        var args = new ArrayList<>(List.of("wordpress", site.toString(), "--community=" + community.slug()));
        args.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        command.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
