package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article may lead to and show: links, HTML, pictures. */
class ArticleLinksTests {
    private static final Set<String> SOURCES = Set.of("humbert-1991", "hamilton-1985", "other");
    private final ArticleText articles = new ArticleText(List.of(), PictureFinder.NONE);

    @Test
    void links_within_the_site_stay_and_links_elsewhere_pass_on_no_weight() {
        assertThat(render("[a](/articles/b)").html()).isEqualTo("<p><a href=\"/articles/b\">a</a></p>\n");
        assertThat(render("[a](https://e.org/?x=1&y=\"2\")").html())
                .isEqualTo("<p><a href=\"https://e.org/?x=1&amp;y=%222%22\" rel=\"noopener nofollow\">a</a></p>\n");
        assertThat(render("[a](/articles/b)\n\n[c](#d)\n").links())
                .containsExactly(new LinkOut("/articles/b", 10), new LinkOut("#d", 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](javascript&#58;alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](java&Tab;script:alert(1))",
                "[x](java&NewLine;script:alert(1))",
                "[x](<javascript:alert(1)//http://>)",
                "[x](\\javascript:alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](vbscript:x)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "[x](\\\\evil.example)",
                "[x](/&#9;/evil.example)",
                "[x](relative)",
                "[x](https:evil)",
                "[x](https://)",
                "[x](#)",
                "[x][r]\n\n[r]: javascript:alert(1)",
                "[x]\n\n[x]: <javascript:alert(1)>",
                "<javascript:alert(1)>",
                "[[x](javascript:alert(1))](/a)",
                "[![p](/a.png)](javascript:alert(1))",
                "[\u200Bx](\u200Bjavascript:x)",
            })
    void links_that_lead_nowhere_good_are_refused_and_never_reach_the_page(String markdown) {
        var article = render(markdown);
        assertThat(article.mistakes()).extracting(Mistake::key).contains("text.link.refused");
        assertThat(article.html()).doesNotContain("javascript:alert(1)\"").doesNotContain("href=\"j");
        assertThat(article.links()).extracting(LinkOut::target).allMatch(target -> target.equals("/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//e.example></SCRIPT>",
                "a <img src=x onerror=alert(1)> b",
                "<svg onload=alert(1)>",
                "<!-- comment -->",
                "a <!-- comment --> b",
                "<?php echo 1 ?>",
                "<![CDATA[x]]>",
                "<!DOCTYPE html>",
                "<div>\n\n**a**\n\n</div>",
                "<iframe src=\"https://e.example\"></iframe>",
                "- <b>x</b>",
                "> <b>x</b>",
                "## <b>x</b>",
                "::: known\n<b>x</b>\n:::",
                "[<b>x</b>](/a)",
                "<a href=\"javascript:x\">x</a>",
            })
    void html_is_refused_and_left_out(String markdown) {
        var article = render(markdown);
        assertThat(article.mistakes()).extracting(Mistake::key).contains("text.html");
        assertThat(article.html())
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<svg", "<img", "<b>", "<!", "<?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <svg/onload=alert(1)>",
                "<3",
                "1 < 2",
                "a << b",
                "&lt;script&gt;",
                "`<script>`",
                "\\<script>",
                "<\u0000b>"
            })
    void what_only_looks_like_html_is_shown_as_text(String markdown) {
        var article = render(markdown);
        assertThat(article.mistakes()).isEmpty();
        assertThat(article.html()).contains("&lt;").doesNotContain("<s", "<b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://e.example/p.png", "//e.example/p.png", "data:image/png;base64,AA", "p.png", "/\\e/p.png"
            })
    void pictures_of_other_sites_are_refused_and_their_words_stay(String address) {
        var article = render("![Words \"x\" \\<y>](<" + address + ">)");
        assertThat(article.mistakes()).extracting(Mistake::key).containsExactly("text.picture.remote");
        assertThat(article.html()).isEqualTo("<p>Words &quot;x&quot; &lt;y&gt;</p>\n");
    }

    @Test
    void a_picture_of_this_site_needs_words() {
        assertThat(render("![Cells](/pictures/a.webp)").html())
                .isEqualTo("<p><img src=\"/pictures/a.webp\" alt=\"Cells\" loading=\"lazy\"></p>\n");
        assertThat(render("![](/pictures/a.webp)").mistakes())
                .extracting(Mistake::key)
                .containsExactlyInAnyOrder("text.picture.noWords", "text.picture.unknown");
    }

    @Test
    void a_picture_that_is_here_has_two_sizes_and_its_room_reserved() {
        var known = new ArticleText(
                List.of(),
                address -> address.equals("/pictures/a.webp")
                        ? java.util.Optional.of(new PictureFinder.Found("/pictures/s.webp", 480, 1600, 1200))
                        : java.util.Optional.empty());
        var rendered = known.render("![Cells](/pictures/a.webp)", 1, SOURCES, ArticleLabels.ENGLISH);
        assertThat(rendered.mistakes()).isEmpty();
        assertThat(rendered.html())
                .contains("srcset=\"/pictures/s.webp 480w, /pictures/a.webp 1600w\"", "width=\"1600\" height=\"1200\"");
    }

    private Rendered render(String markdown) {
        return articles.render(markdown, 10, SOURCES, ArticleLabels.ENGLISH);
    }
}
