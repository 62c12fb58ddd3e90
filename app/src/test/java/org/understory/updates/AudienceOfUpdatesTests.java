package org.understory.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;

/** Every way to an update, for everyone who might come by it. */
@PagesTest
class AudienceOfUpdatesTests {
    private final CommunityMaker make;
    private Community community;
    private Someone author;
    private Map<String, Reader> lookers;

    AudienceOfUpdatesTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void somebodyOfEachKind() {
        community = make.community();
        author = make.member(community, "author");
        var friend = make.member(community, "friend");
        var blocked = make.member(community, "blocked");
        var blocker = make.member(community, "blocker");
        var fan = make.member(community, "fan");
        var stranger = make.visitor(community);
        stranger.cookies()
                .putAll(make.member(make.community(), "elsewhere").browser().cookies());
        make.follow(author, friend);
        make.follow(fan, author);
        make.follow(author, blocked);
        make.block(author, blocked);
        make.follow(author, blocker);
        make.block(blocker, author);
        lookers = new LinkedHashMap<>();
        lookers.put("visitor", make.visitor(community));
        lookers.put("other community", stranger);
        lookers.put("subscriber", make.subscriber(community, "Ana").browser());
        lookers.put("member", make.member(community, "member").browser());
        lookers.put("follower", fan.browser());
        lookers.put("team member", friend.browser());
        lookers.put("blocked", blocked.browser());
        lookers.put("blocker", blocker.browser());
        lookers.put("moderator", make.staff(community, Role.MODERATOR).browser());
        lookers.put("author", author.browser());
    }

    @ParameterizedTest
    @CsvSource({
        "everyone, true, true, true, true, true, true, true, true, true, true",
        "members, false, false, false, true, true, true, false, false, true, true",
        "my_team, false, false, false, false, false, true, false, false, false, true",
    })
    void the_audience_holds_on_every_way_to_an_update(
            String audience,
            boolean visitor,
            boolean elsewhere,
            boolean subscriber,
            boolean member,
            boolean follower,
            boolean team,
            boolean blocked,
            boolean blocker,
            boolean moderator,
            boolean self) {
        var sees = List.of(visitor, elsewhere, subscriber, member, follower, team, blocked, blocker, moderator, self);
        var id = Wall.number(Wall.post(
                author.browser(),
                Map.of("text", "What I say to " + audience, "audience", audience, "alt1", "A knee"),
                Pixels.file(1, 30, 20)));
        var picture = Wall.update(author.browser(), id).select(".pictures img").attr("src");
        var comment = author.browser()
                .postFiles(
                        "/comments",
                        Map.of("kind", "update", "thing", String.valueOf(id), "text", "And more", "alt1", "An elbow"),
                        List.of(Pixels.file(1, 20, 20)))
                .location()
                .replaceFirst(".*#comment-", "");
        var onComment = author.browser()
                .get("/updates/" + id)
                .page()
                .select("#comment-" + comment + " .pictures img")
                .attr("src");
        var row = 0;
        for (var looker : lookers.entrySet()) {
            var browser = looker.getValue();
            var may = sees.get(row++);
            // Who is kept apart from the author meets none of their comments, also not under what is open to everyone.
            var meets = may && !looker.getKey().startsWith("block");
            var as = audience + " as " + looker.getKey();
            var isMember = browser.get("/mentions?q=zz").status() == 200;
            assertThat(browser.get("/updates/" + id).status()).as(as).isEqualTo(may ? 200 : 404);
            assertThat(onPage(browser, "/activities", id)).as(as + " feed").isEqualTo(may);
            assertThat(browser.get(picture).status()).as(as + " picture").isEqualTo(may ? 200 : 404);
            var cached = browser.get(picture).header("Cache-Control");
            if (may) assertThat(cached.contains("public")).as(as).isEqualTo(audience.equals("everyone"));
            assertThat(browser.get("/comments/" + comment).status() == 302
                            || browser.get("/comments/" + comment).status() == 303)
                    .as(as + " comment")
                    .isEqualTo(meets);
            assertThat(reaches(browser, "/comments?on=update:" + id))
                    .as(as + " comments")
                    .isEqualTo(may);
            if (!looker.getKey().equals("visitor") && !looker.getKey().equals("other community"))
                assertThat(browser.get(onComment).status())
                        .as(as + " comment's picture")
                        .isEqualTo(meets ? 200 : 404);
            if (!isMember) continue;
            assertThat(browser.get("/reactions?on=update:" + id).status())
                    .as(as + " who")
                    .isEqualTo(may ? 200 : 404);
            assertThat(browser.get("/reactions?on=comment:" + comment).status())
                    .as(as + " who on the comment")
                    .isEqualTo(meets ? 200 : 404);
            assertThat(browser.post("/reactions", "on", "update:" + id, "give", "hug")
                            .status())
                    .as(as + " hug")
                    .isEqualTo(may ? 303 : 404);
            if (looker.getKey().equals("author")) continue;
            for (var path : List.of("/edit", "/deletion", "/history"))
                assertThat(browser.get("/updates/" + id + path).status())
                        .as(as + path)
                        .isEqualTo(404);
            assertThat(browser.post("/updates/" + id, "text", "Mine now", "version", "1")
                            .status())
                    .as(as)
                    .isEqualTo(404);
            assertThat(browser.post("/updates/" + id + "/deletion").status())
                    .as(as)
                    .isEqualTo(404);
        }
        assertThat(Wall.update(author.browser(), id).select(".words").text()).isEqualTo("What I say to " + audience);
    }

    private static boolean onPage(Reader browser, String path, long id) {
        return Wall.page(browser, path).getElementById("update-" + id) != null;
    }

    /** Whoever is not signed in is led to the page that the comments are on. */
    private static boolean reaches(Reader browser, String path) {
        var status = browser.get(path).status();
        return status == 200 || status / 100 == 3;
    }
}
