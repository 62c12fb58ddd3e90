package org.understory.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTextTests {

    private static final Pattern ELEMENT = Pattern.compile("p|br|strong|em|ul|ol|li|blockquote|pre|code|a");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello                        | <p>Hello</p>
            One\\n\\nTwo                  | <p>One</p><p>Two</p>
            One\\nTwo                     | <p>One<br />Two</p>
            **b** and *i*                | <p><strong>b</strong> and <em>i</em></p>
            - a\\n- b                     | <ul><li>a</li><li>b</li></ul>
            3. a\\n4. b                   | <ol start="3"><li>a</li><li>b</li></ol>
            > said                       | <blockquote><p>said</p></blockquote>
            `x < y`                      | <p><code>x &lt; y</code></p>
            ```\\na\\n  b\\n```            | <pre><code>a  b</code></pre>
            # Big                        | <p><strong>Big</strong></p>
            Big\\n===                     | <p><strong>Big</strong></p>
            Big\\n---                     | <p><strong>Big</strong></p>
            '    indented'               | <p>indented</p>
            I <3 you & me                | <p>I &lt;3 you &amp; me</p>
            a --- b                      | <p>a --- b</p>
            ***                          | <p>***</p>
            I take <methotrexate> weekly | <p>I take &lt;methotrexate&gt; weekly</p>
            <b>bold</b>                  | <p>&lt;b&gt;bold&lt;/b&gt;</p>
            [note]: https://e.org        | <p>[note]: https://e.org</p>
            ![my arm](https://e.org/p.png) | <p>my arm</p>
            ![](https://e.org/p.png)     | <p>https://e.org/p.png</p>
            ::: answer "x"               | <p>::: answer &#34;x&#34;</p>
            A claim.[^humbert-1991]      | <p>A claim.[^humbert-1991]</p>
            """)
    void a_comment_is_shown_as_it_was_meant(String typed, String html) {
        assertThat(MemberText.html(typed.replace("\\n", "\n"), LinksAre.LIVE).replace("\n", ""))
                .isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [site](https://e.org/a)      | site (https://e.org/a)
            [e](https://e.org)           | e (https://e.org)
            https://e.org/a              | https://e.org/a
            <https://e.org/a>            | https://e.org/a
            <me@e.org>                   | me@e.org
            [x](javascript:alert(1))     | x
            [![p](https://e.org/p)](https://e.org) | p (https://e.org)
            """)
    void links_of_subscribers_are_text(String typed, String text) {
        var html = MemberText.html(typed, LinksAre.TEXT);
        assertThat(html).doesNotContain("<a", "href");
        assertThat(Jsoup.parseBodyFragment(html).text()).isEqualTo(text);
    }

    @Test
    void live_links_pass_on_no_weight_and_show_where_they_lead() {
        assertThat(MemberText.html("[site](https://e.org/a) https://f.org", LinksAre.LIVE))
                .contains("<a href=\"https://e.org/a\" rel=\"nofollow ugc noopener\">site</a>")
                .contains("<a href=\"https://f.org\" rel=\"nofollow ugc noopener\">https://f.org</a>");
        assertThat(MemberText.html("[bank.org](https://evil.org)", LinksAre.LIVE))
                .contains("bank.org</a> (evil.org)");
        assertThat(MemberText.html("[bank.org](https://bank.org.evil.org)", LinksAre.LIVE))
                .contains(" (bank.org.evil.org)");
        assertThat(MemberText.html("[](https://evil.org)", LinksAre.LIVE)).contains(" (evil.org)");
        assertThat(MemberText.html("[x](https://bank.org@evil.org)", LinksAre.LIVE))
                .doesNotContain("<a");
    }

    static java.util.List<String> attacks() {
        return Attacks.ALL;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void no_trick_brings_in_anything_else(String typed) {
        for (var links : LinksAre.values()) {
            var html = MemberText.html(typed, links);
            for (Element element : Jsoup.parseBodyFragment(html).body().select("* *")) {
                assertThat(element.tagName()).matches(ELEMENT);
                element.attributes().forEach(attribute -> {
                    switch (attribute.getKey()) {
                        case "href" -> assertThat(attribute.getValue()).matches("https?://[^\\s]+");
                        case "rel" -> assertThat(attribute.getValue()).isEqualTo("nofollow ugc noopener");
                        case "start" -> assertThat(attribute.getValue()).matches("\\d{1,9}");
                        default -> throw new AssertionError(attribute.toString());
                    }
                });
            }
            // The sanitizer itself parts double braces, which template engines would read, by an empty comment.
            assertThat(html.replace("{<!-- -->{", "{{")).doesNotContain("<!--").doesNotContainIgnoringCase("<script");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "\u200B",
                "\u200D\uFEFF",
                "#",
                "- ",
                ">",
                "> \n> ",
                "```\n```",
                "\u3164",
                "\u2800",
                "\uFE0F",
                "\u0301",
                "[](javascript:x)",
                "&nbsp;",
                "&#8203;",
                "\u2066\u2069",
                "\uDB40\uDC41"
            })
    void what_nobody_could_see_says_nothing(String typed) {
        assertThat(MemberText.saysNothing(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "🌻",
                "<b>",
                "**",
                "***",
                "---",
                "[a]: b",
                "![](https://e.org/p.png)",
                "<!-- x -->",
                "שלום",
                "`a`",
                "1." + "x",
                "❤️",
                "<3"
            })
    void what_can_be_seen_says_something(String typed) {
        assertThat(MemberText.saysNothing(typed)).isFalse();
        assertThat(Jsoup.parseBodyFragment(MemberText.html(typed, LinksAre.TEXT))
                        .text())
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(LinksAre.class)
    void emoji_and_other_scripts_arrive_whole(LinksAre links) {
        var typed = "👩🏽‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ שָׁלוֹם مرحبا می‌خواهم क्षि ๑๒๓ 日本語 Ŵ";
        assertThat(Jsoup.parseBodyFragment(MemberText.html(typed, links)).text())
                .isEqualTo(CleanText.of(typed).value())
                .isEqualTo(typed);
    }
}
