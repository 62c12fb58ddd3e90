package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every list and page with ten times the data: the same page, of two installations, one reader at a time. */
record Growing(Installation large, Installation small, Plan plan) implements Scenario {
    private static final int SUBSCRIBER = Sessions.SUBSCRIBER;

    /** A page that both installations have, for a session. */
    record Page(String name, int session, Places.Path path) {}

    private static final String MOST_COMMENTED = """
            select slug
              from comment_counts join articles on articles.id = thing
             where comment_counts.kind = 'article'
             order by visible desc
             limit 1
            """;

    private static final List<Page> PAGES = List.of(
            new Page("home", SUBSCRIBER, in -> "/"),
            new Page("articles", SUBSCRIBER, in -> "/articles"),
            new Page("articles, a later page", SUBSCRIBER, Growing::laterArticles),
            new Page("a topic's articles", SUBSCRIBER, in -> "/topics/" + in.value("""
                    select topics.slug
                      from topics join article_topics on topic_id = id
                     where community_id = (select min(id) from communities)
                     group by topics.slug
                     order by count(*) desc, topics.slug
                     limit 1
                    """)),
            new Page("a contributor's page", SUBSCRIBER, in -> "/contributors/" + in.value("""
                    select contributors.slug
                      from articles join contributors on contributors.id = writer_id
                     where articles.community_id = (select min(id) from communities)
                     group by contributors.slug
                     order by count(*) desc, contributors.slug
                     limit 1
                    """)),
            new Page("article with 200 comments", SUBSCRIBER, in -> new Places(in).articleWithTwoHundredComments()),
            new Page("article with the most comments", SUBSCRIBER, in -> "/articles/" + in.value(MOST_COMMENTED)),
            new Page("the last of its comments", SUBSCRIBER, Growing::lastComments));

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Result> measure() throws Exception {
        var results = new ArrayList<Result>();
        for (var page : Stream.concat(PAGES.stream(), SocialPages.GROWING.stream()).toList()) {
            if (!plan.includesPage(page.name())) continue;
            var scenario = "10 times the data: " + page.name();
            if (status(large, page) != 200 || status(small, page) != 200) {
                results.add(Result.missing(scenario, "no such page yet"));
                continue;
            }
            Comparison.warm(() -> millis(large, page));
            Comparison.warm(() -> millis(small, page));
            var pairs = Comparison.interleaved(plan.pairs(), () -> millis(large, page), () -> millis(small, page));
            results.add(Result.atMost(scenario, 1.2, pairs, " ms"));
        }
        return results;
    }

    private static int status(Installation installation, Page page) throws Exception {
        var cookie = "__Host-understory=" + Places.token(page.session());
        return installation.get(page.path().in(installation), "Cookie", cookie).statusCode();
    }

    private double millis(Installation installation, Page page) throws Exception {
        var url = installation.url(page.path().in(installation));
        return Wrk.of(1, plan.secondsAPage(), url, Places.cookie(page.session())).run().medianMillis();
    }

    private static String laterArticles(Installation installation) throws Exception {
        return next(installation, "/articles", "/articles\\?after=[^\"#]+");
    }

    /** The page that begins behind the oldest thread but one. */
    private static String lastComments(Installation installation) throws Exception {
        var article = installation.value(MOST_COMMENTED.replace("select slug", "select thing"));
        var thread = installation.value("""
                select root_id
                  from comments
                 where kind = 'article'
                   and thing = %s
                 order by root_id
                offset 40
                 limit 1
                """.formatted(article));
        var shown = next(installation, "/articles/" + installation.value(MOST_COMMENTED), "/comments\\?on=[^\"#]+");
        return shown.replaceAll("after=\\d+", "after=" + thread);
    }

    /** The address of the next page, as the page gives it. */
    private static String next(Installation installation, String path, String link) throws Exception {
        var cookie = "__Host-understory=" + Places.token(SUBSCRIBER);
        var html = new String(installation.get(path, "Cookie", cookie).body(), java.nio.charset.StandardCharsets.UTF_8);
        var found = java.util.regex.Pattern.compile(link).matcher(html);
        return found.find() ? found.group().replace("&amp;", "&") : path + "/no-further-page";
    }
}
