package org.understory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker.Someone;
import org.understory.communities.Role;
import org.understory.privacy.PersonalData;
import org.understory.questions.Forum;
import org.understory.updates.Wall;

/** Everybody does everything at once, and two leave meanwhile: afterwards every count that is kept is the one that is counted. */
@PagesTest
class CountsAfterAStormTests {
    private static final Map<String, String> DRIFTED = Map.of(
            "reactions", """
                    select count(*)
                      from (select kind, thing, reaction, given from reaction_counts) kept
                      full join (select kind, thing, reaction, count(*) as given from reactions group by 1, 2, 3) real
                     using (kind, thing, reaction)
                     where kept.given is distinct from real.given
                    """,
            "comments", """
                    select count(*)
                      from comment_counts kept
                     where visible <> (
                         select count(*) from comments c
                          where (c.kind, c.thing) = (kept.kind, kept.thing) and c.state = 'visible')
                    """,
            "answers", """
                    select count(*)
                      from questions q
                     where answers <> (select count(*) from answers a where a.question_id = q.id and a.state = 'visible')
                        or solved <> (select count(*) from answers a
                                       where a.question_id = q.id and a.state = 'visible' and a.proven = 1)
                    """,
            "votes", """
                    select count(*)
                      from answers a
                     where votes <> (select count(*) from answer_votes v where v.answer_id = a.id)
                    """,
            "choices", """
                    select count(*)
                      from poll_choices c
                     where votes <> (select count(*) from poll_votes v where v.choice_id = c.id)
                    """,
            "voters", """
                    select count(*)
                      from polls p
                     where voters <> (
                         select count(distinct member_id) from poll_votes v where v.question_id = p.question_id)
                    """);

    private static final Map<String, String> ORPHANS = Map.of(
            "reactions on updates",
                    "select count(*) from reactions where kind = 'update' and not exists (select 1 from updates u where u.id = thing)",
            "reactions on comments",
                    "select count(*) from reactions where kind = 'comment' and not exists (select 1 from comments c where c.id = thing)",
            "reactions on questions",
                    "select count(*) from reactions where kind = 'question' and not exists (select 1 from questions q where q.id = thing)",
            "reactions on answers",
                    "select count(*) from reactions where kind = 'answer' and not exists (select 1 from answers a where a.id = thing)",
            "comments on updates",
                    "select count(*) from comments where kind = 'update' and not exists (select 1 from updates u where u.id = thing)",
            "comments on answers",
                    "select count(*) from comments where kind = 'answer' and not exists (select 1 from answers a where a.id = thing)",
            "counts on updates",
                    "select count(*) from comment_counts where kind = 'update' and visible > 0 and not exists (select 1 from updates u where u.id = thing)",
            "notifications",
                    "select count(*) from notifications n where not exists (select 1 from members m where m.id = n.member_id)");

    private final CommunityMaker make;
    private final PersonalData data;
    private final JdbcClient sql;

    CountsAfterAStormTests(CommunityMaker make, PersonalData data, JdbcClient sql) {
        this.make = make;
        this.data = data;
        this.sql = sql;
    }

    @Test
    void every_count_is_the_one_that_is_counted_and_nothing_is_left_of_who_left() throws Exception {
        var drifted = numbers(DRIFTED); // other tests write rows that no page would
        var orphans = numbers(ORPHANS);
        var community = make.community();
        var crowd = IntStream.range(0, 8)
                .mapToObj(n -> make.member(community, "crowd" + n))
                .toList();
        var moderator = make.staff(community, Role.MODERATOR).browser();
        var first = crowd.getFirst().browser();
        var update = Wall.posted(first, "Into the storm");
        var theirs = Wall.posted(crowd.get(1).browser(), "Gone soon");
        var question = Forum.asked(first, "What helps in a storm?");
        var answer = Forum.answered(crowd.get(1).browser(), question, "Patience");
        var poll = Forum.asked(first, "Rain or wind?", "kind", "poll", "choice", "Rain", "choice", "Wind");
        var choices =
                Forum.page(crowd.get(2).browser(), poll).select("[name=chosen]").eachAttr("value");
        assertThat(choices).hasSize(2);
        var wrong = new ConcurrentSkipListSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<java.util.concurrent.Future<?>>();
            for (var one : crowd)
                work.add(threads.submit(() -> {
                    var chance = new Random(one.member().value());
                    for (var i = 0; i < 14; i++)
                        act(one, chance, List.of(update, theirs), question, answer, poll, choices, moderator, wrong);
                }));
            for (var leaver : crowd.subList(1, 3)) data.erase(leaver.person());
            for (var one : work) one.get();
        }
        assertThat(wrong).isEmpty();
        assertThat(numbers(DRIFTED)).isEqualTo(drifted);
        assertThat(numbers(ORPHANS)).isEqualTo(orphans);
    }

    private static void act(
            Someone one,
            Random chance,
            List<Long> updates,
            long question,
            long answer,
            long poll,
            List<String> choices,
            Reader moderator,
            ConcurrentSkipListSet<String> wrong) {
        var browser = one.browser();
        var update = updates.get(chance.nextInt(2));
        var give = chance.nextBoolean() ? "give" : "take";
        var wanted = chance.nextBoolean() ? "yes" : "no";
        var shown =
                switch (chance.nextInt(8)) {
                    case 0 -> browser.post("/reactions", "on", "update:" + update, give, "hug");
                    case 1 -> browser.post("/reactions", "on", "answer:" + answer, give, "strength");
                    case 2 -> comment(browser, update, chance);
                    case 3 -> browser.post("/answers/" + answer + "/vote", "wanted", wanted);
                    case 4 -> browser.post("/questions/" + poll + "/poll", "chosen", choices.get(chance.nextInt(2)));
                    case 5 -> browser.post("/answers/" + answer + "/helped", "wanted", wanted);
                    case 6 ->
                        moderator.post(
                                "/moderation/answers/" + answer + (chance.nextBoolean() ? "/hiding" : "/restoring"),
                                "reason",
                                "A storm.");
                    default -> browser.post("/members/crowd0/follow");
                };
        if (shown.status() >= 500)
            wrong.add(shown.status() + " " + shown.page().select("h1").text());
    }

    /** Writes a comment, and half of the times takes it back. */
    private static Reader.Shown comment(Reader browser, long update, Random chance) {
        var sent = browser.postFiles(
                "/comments",
                Map.of("kind", "update", "thing", String.valueOf(update), "text", "Words " + chance.nextInt()),
                List.of());
        if (sent.status() != 303 || chance.nextBoolean() || !sent.location().contains("#comment-")) return sent;
        return browser.post("/comments/" + sent.location().replaceFirst(".*#comment-", "") + "/deletion");
    }

    private Map<String, Long> numbers(Map<String, String> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        count -> sql.sql(count.getValue()).query(Long.class).single()));
    }
}
