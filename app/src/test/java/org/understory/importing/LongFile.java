package org.understory.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes long files, and reads one in a process of its own. */
final class LongFile {
    private static final FormerText.Places NOWHERE = new FormerText.Places() {
        @Override
        public Optional<String> picture(String source) {
            return Optional.empty();
        }

        @Override
        public String link(String target) {
            return target;
        }
    };

    private LongFile() {}

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[1]);
        var site = args[0].equals("ghost") ? new GhostFile(file) : new WordPressFile(file);
        var found = site.survey().posts().size();
        var made = new int[1];
        site.posts(post -> {
            // every tenth is enough: what is measured is that nothing stays
            if (made[0] % 10 != 0
                    || !FormerText.of(post.html(), post.loose(), NOWHERE)
                            .markdown()
                            .isEmpty()) made[0]++;
        });
        System.out.println(made[0] == found ? found + " posts" : made[0] + " of " + found);
    }

    /** A site of so many posts, each with so many characters and two comments. */
    static void wordPress(Path file, int posts, int characters) throws IOException {
        var text = "<p>Words about <b>oats</b> and skin, as people write them.</p>\n";
        var body = text.repeat(characters / text.length());
        try (var out = Files.newBufferedWriter(file)) {
            out.write("""
                    <?xml version="1.0" encoding="UTF-8" ?>
                    <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                      xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                    <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
                    <wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name>Jo</wp:author_display_name></wp:author>
                    """);
            for (var n = 1; n <= posts; n++) {
                out.write("""
                        <item><title>Post %1$d</title><link>https://old.example/post-%1$d/</link><dc:creator>jo</dc:creator>
                        <content:encoded><![CDATA[%2$s]]></content:encoded><wp:post_id>%1$d</wp:post_id>
                        <wp:post_date_gmt>2019-05-04 10:00:00</wp:post_date_gmt><wp:post_name>post-%1$d</wp:post_name>
                        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                        <category domain="category" nicename="care">Care</category>%3$s%4$s</item>
                        """.formatted(n, body, comment(2 * n), comment(2 * n + 1)));
            }
            out.write("</channel></rss>");
        }
    }

    /** The same as Ghost writes it: all on one line. */
    static void ghost(Path file, int posts, int characters) throws IOException {
        var text = "<p>Words about <b>oats</b> and skin, as people write them.</p>";
        var body = text.repeat(characters / text.length() + 1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"db\":[{\"meta\":{\"version\":\"5.0\"},\"data\":{\"posts\":[");
            for (var n = 1; n <= posts; n++) {
                out.write((n == 1 ? "" : ",")
                        + "{\"id\":\"%d\",\"title\":\"Post %d\",\"slug\":\"post-%d\",\"html\":\"%s\",\"status\":\"draft\"}"
                                .formatted(n, n, n, body));
            }
            out.write("]}}]}");
        }
    }

    private static String comment(int number) {
        return """
                <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Mary</wp:comment_author>
                <wp:comment_date_gmt>2019-05-05 10:00:00</wp:comment_date_gmt><wp:comment_content>It helped.</wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
                """.formatted(number);
    }
}
