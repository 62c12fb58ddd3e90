package org.understory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.understory.CommunityMaker.Someone;
import org.understory.communities.Role;
import org.understory.questions.Forum;
import org.understory.updates.Pixels;
import org.understory.updates.Wall;

/** One member's private things, everybody who might come by them, and the addresses where they might. */
record PrivateThings(
        Someone author,
        Map<String, Reader> readers,
        Map<Secret, String> pictures,
        long update,
        String comment,
        long question,
        long unnamed,
        long answer,
        String talk) {
    private static final Set<String> NOT_OURS = Set.of(
            "articles",
            "topics",
            "contributors",
            "demo",
            "setup",
            "invitation",
            "unsubscribe",
            "erasure",
            "sign-in",
            "subscribe",
            "email-change",
            "notifications",
            "accent-{light}-{dark}.css",
            "admin",
            "settings",
            "desk",
            "newsletters",
            "explainers");

    /** What must not be known, and to whom it may be: its words stand on the pages that show it and nowhere else. */
    enum Secret {
        UPDATE("team member", "author"),
        COMMENT("team member", "author"),
        STORY("team member", "author"),
        QUESTION("member", "team member", "moderator", "author"),
        ANSWER("member", "team member", "moderator", "author"),
        POLL("member", "team member", "moderator", "author"),
        MESSAGE("author"),
        DRAFTED("author");

        private final Set<String> roles;

        Secret(String... roles) {
            this.roles = Set.of(roles);
        }

        String words() {
            return "Zq" + name().toLowerCase(java.util.Locale.ROOT) + "zq";
        }

        boolean isFor(String role) {
            return roles.contains(role);
        }

        static List<Secret> of(String role) {
            return Arrays.stream(values())
                    .filter(secret -> secret.isFor(role) && secret != DRAFTED)
                    .toList();
        }
    }

    static PrivateThings in(CommunityMaker make) {
        var community = make.community();
        var author = make.member(community, "author");
        var mate = make.member(community, "mate");
        var blocked = make.member(community, "blocked");
        var friend = make.member(community, "friend");
        make.follow(author, mate);
        make.follow(author, blocked);
        make.block(author, blocked);
        var elsewhere = make.visitor(community);
        elsewhere
                .cookies()
                .putAll(make.member(make.community(), "elsewhere").browser().cookies());
        var readers = new LinkedHashMap<String, Reader>();
        readers.put("visitor", make.visitor(community));
        readers.put("member of another community", elsewhere);
        readers.put("subscriber", make.subscriber(community, "Ana").browser());
        readers.put("member", make.member(community, "member").browser());
        readers.put("team member", mate.browser());
        readers.put("blocked member", blocked.browser());
        readers.put("moderator", make.staff(community, Role.MODERATOR).browser());
        readers.put("author", author.browser());

        var update = Wall.number(Wall.post(
                author.browser(),
                Map.of("text", says(Secret.UPDATE), "audience", "my_team", "alt1", "A knee"),
                Pixels.file(1, 30, 20)));
        var comment = author.browser()
                .postFiles(
                        "/comments",
                        Map.of("kind", "update", "thing", String.valueOf(update), "text", says(Secret.COMMENT)),
                        List.of())
                .location()
                .replaceFirst(".*#comment-", "");
        var profile = author.browser().get("/settings/profile").page().selectFirst("form[action='/settings/profile']");
        author.browser().submit(profile, "story", says(Secret.STORY), "storyAudience", "my_team");
        var question = Forum.asked(author.browser(), says(Secret.QUESTION));
        var answer = Forum.answered(author.browser(), question, says(Secret.ANSWER));
        Forum.asked(author.browser(), says(Secret.POLL), "kind", "poll", "choice", "One", "choice", "Two");
        var unnamed =
                Forum.asked(make.member(community, "shyshy").browser(), "Nobody knows who asks", "anonymous", "yes");
        var talk = author.browser()
                .postFiles(
                        "/messages/new",
                        Map.of(
                                "to",
                                "friend",
                                "text",
                                says(Secret.MESSAGE),
                                "alt1",
                                "A toe",
                                "once",
                                UUID.randomUUID().toString()),
                        List.of(Pixels.file(1, 30, 20)))
                .location()
                .replaceFirst("#.*", "");
        assertThat(friend.browser().get("/messages/requests").status()).isEqualTo(200);
        var pictures = new EnumMap<Secret, String>(Secret.class);
        pictures.put(
                Secret.UPDATE,
                Wall.update(author.browser(), update).select(".pictures img").attr("src"));
        pictures.put(
                Secret.MESSAGE,
                author.browser().get(talk).page().select(".pictures img").attr("src"));
        return new PrivateThings(author, readers, pictures, update, comment, question, unnamed, answer, talk);
    }

    private static String says(Secret secret) {
        return "Oats " + secret.words();
    }

    /** The addresses that a pattern stands for; none if nobody thought of it. */
    List<String> at(String pattern) {
        if (!pattern.contains("{"))
            return pattern.equals("/live") ? List.of("/live?on=update:" + update) : List.of(pattern);
        var room = pattern.split("/")[1];
        if (NOT_OURS.contains(room)) return List.of(pattern.replaceAll("\\{[^}]+}", "1"));
        return switch (room) {
            case "updates" -> filled(pattern, update);
            case "comments" -> filled(pattern, comment);
            case "answers" -> filled(pattern, answer);
            case "questions" -> List.of(fill(pattern, question), fill(pattern, unnamed));
            case "messages" ->
                pattern.startsWith("/messages/reported")
                        ? messages(pattern)
                        : filled(pattern, talk.replaceAll("[^0-9]", ""));
            case "members" -> List.of(fill(pattern.replace("{act}", "block"), "author"));
            case "moderation" ->
                pattern.contains("{handle}")
                        ? filled(pattern, "author")
                        : List.of(
                                        "updates/" + update,
                                        "comments/" + comment,
                                        "questions/" + question,
                                        "answers/" + answer,
                                        "messages/1")
                                .stream()
                                .map(one -> pattern.contains("{id}")
                                        ? pattern.replace("{plural}/{id}", one)
                                        : pattern.replace("{plural}", one.replaceAll("/.*", "")))
                                .toList();
            case "pictures" -> List.copyOf(pictures.values());
            default -> List.of();
        };
    }

    private List<String> messages(String pattern) {
        return filled(pattern, 1);
    }

    private static List<String> filled(String pattern, Object thing) {
        return List.of(fill(pattern, thing));
    }

    private static String fill(String pattern, Object thing) {
        return pattern.replaceAll("\\{[^}]+}", String.valueOf(thing));
    }

    /** What is asked of addresses without variables. */
    List<String> asked() {
        var asked = new ArrayList<>(List.of(
                "/activities?feed=team",
                "/activities?feed=everyone",
                "/search?q=oats",
                "/members?q=author",
                "/members?condition=oats",
                "/mentions?q=au",
                "/questions/similar?title=oats",
                "/ask?kind=poll",
                "/comments?on=answer:" + answer));
        for (var thing : List.of("update:" + update, "comment:" + comment, "question:" + question, "answer:" + answer))
            for (var door : List.of("/comments?on=", "/reactions?on=", "/reports/new?on=")) asked.add(door + thing);
        return asked.stream().distinct().collect(Collectors.toList());
    }

    void areAsTheyWere() {
        assertThat(author.browser().get("/updates/" + update).text())
                .contains(Secret.UPDATE.words(), Secret.COMMENT.words())
                .doesNotContain("Mine now");
        assertThat(Forum.page(author.browser(), question).text())
                .contains(Secret.QUESTION.words(), Secret.ANSWER.words());
        assertThat(author.browser().get(talk).text())
                .contains(Secret.MESSAGE.words())
                .doesNotContain("Mine now");
    }
}
