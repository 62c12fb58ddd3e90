package org.understory.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.importing.Import;
import org.understory.importing.SampleFolder;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

/** The issue that goes out by itself, through a real SMTP server. */
@PagesTest
class WeeklyTests {
    private static final Duration A_WEEK = Duration.ofDays(7).plusMinutes(10);
    private static final String LEAKY = "leaky-gut-and-psoriasis";

    private final CommunityMaker make;
    private final LettersOfTests letters;
    private final Mailbox mailbox;
    private final People people;
    private final Import imports;
    private final Weekly weekly;
    private final TestClock clock;
    private final JdbcClient sql;
    private Community community;
    private Someone editor;
    private Someone ana;
    private Someone ben;

    WeeklyTests(
            CommunityMaker make,
            LettersOfTests letters,
            Mailbox mailbox,
            People people,
            Import imports,
            Weekly weekly,
            TestClock clock,
            JdbcClient sql) {
        this.make = make;
        this.letters = letters;
        this.mailbox = mailbox;
        this.people = people;
        this.imports = imports;
        this.weekly = weekly;
        this.clock = clock;
        this.sql = sql;
    }

    @BeforeEach
    void a_community_that_wishes_it() {
        community = make.community();
        imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        editor = make.staff(community, Role.EDITOR);
        ana = make.subscriber(community, "Ana");
        ben = make.member(community, "ben");
        letters.wanted(ana);
        letters.wanted(ben);
        editor.browser().post("/desk/newsletters/settings", "weekly", "yes");
        assertThat(editor.browser().get("/desk/newsletters").text()).contains("The next one is due on");
    }

    @Test
    void without_anything_new_nothing_goes_out_and_no_draft_is_left() {
        clock.after(A_WEEK, this::round);
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        assertThat(editor.browser().get("/desk/newsletters").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void what_changed_goes_out_once() {
        changed(2, LEAKY);
        clock.after(Duration.ofDays(6), this::round);
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        clock.after(A_WEEK, () -> {
            round();
            round();
        });
        var came = mailbox.lettersTo(email(ana));
        assertThat(came).hasSize(1);
        assertThat(came.getFirst().subject()).startsWith(community.name() + ": ");
        assertThat(came.getFirst().text())
                .contains(community.url("/articles/" + LEAKY))
                .doesNotContain("are new or changed");
        clock.after(A_WEEK.multipliedBy(2), this::round);
        clock.after(A_WEEK.multipliedBy(3), this::round);
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void two_that_look_at_the_same_moment_send_one_issue() throws Exception {
        changed(1, LEAKY);
        var together = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.after(A_WEEK, () -> {
                var looking = IntStream.range(0, 4)
                        .mapToObj(node -> nodes.submit(() -> {
                            together.await();
                            weekly.send(community.id());
                            return node;
                        }))
                        .toList();
                together.countDown();
                for (var each : looking) assertThat(each).succeedsWithin(Duration.ofSeconds(20));
                mailbox.send();
            });
        }
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void the_next_one_comes_at_the_same_hour_however_late_this_one_was() {
        clock.after(A_WEEK.plusDays(1), this::round);
        changed(8, LEAKY);
        clock.after(A_WEEK.plusDays(7), this::round);
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void of_more_than_eight_it_says_so_and_leads_to_the_others() {
        sql.sql("update articles set updated_on = current_date + 2 where community_id = :community")
                .param("community", community.id().value())
                .update();
        clock.after(A_WEEK, this::round);
        var letter = mailbox.lastTo(email(ana));
        assertThat(letter.text()).containsPattern("\\d+ articles are new or changed\\. Here are 8 of them");
        assertThat(letter.html()).contains("href=\"" + community.url("/articles") + "\"");
    }

    @Test
    void whoever_chose_topics_gets_it_when_it_is_about_one_of_them() {
        make.visitor(community).post(letters.preferences(ana), "frequency", "each", "topics", "diet");
        changed(1, slugAbout("diet", false));
        clock.after(A_WEEK, this::round);
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
        assertThat(mailbox.lettersTo(email(ben))).hasSize(1);
        changed(10, slugAbout("diet", true));
        clock.after(A_WEEK.multipliedBy(2), this::round);
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
        assertThat(mailbox.lettersTo(email(ben))).hasSize(2);
    }

    @Test
    void what_editors_told_everybody_themselves_is_not_told_again() {
        changed(0, LEAKY);
        var draft = letters.draft(editor);
        var form = editor.browser().get(draft + "/edit").page().selectFirst("main form[action$=/edit]");
        var leaky = form.select("label:contains(Leaky gut)").first().attr("for").replace("article-", "");
        editor.browser().submit(form, "articles", leaky);
        editor.browser()
                .submit(editor.browser().get(draft).page().selectFirst("form[action$=/sending]"), "sure", "yes");
        clock.after(A_WEEK, this::round);
        assertThat(mailbox.lettersTo(email(ana))).hasSize(1);
    }

    @Test
    void one_that_is_taken_back_is_not_recommended() {
        changed(1, LEAKY);
        sql.sql("""
                update articles
                   set retracted_on = current_date, retraction = 'It was wrong.'
                 where community_id = :community
                   and slug = 'leaky-gut-and-psoriasis'
                """).param("community", community.id().value()).update();
        clock.after(A_WEEK, this::round);
        assertThat(mailbox.lettersTo(email(ana))).isEmpty();
    }

    /** As the program does it every twenty minutes. */
    private void round() {
        if (weekly.due().contains(community.id())) weekly.send(community.id());
        mailbox.send();
    }

    private void changed(int daysFromNow, String... slugs) {
        var found = sql.sql("""
                update articles
                   set updated_on = current_date + :days
                 where community_id = :community
                   and slug in (:slugs)
                """)
                .param("days", daysFromNow)
                .param("community", community.id().value())
                .param("slugs", List.of(slugs))
                .update();
        assertThat(found).isEqualTo(slugs.length);
    }

    private String slugAbout(String topic, boolean about) {
        return sql.sql("""
                select slug
                  from articles article
                 where community_id = :community
                   and exists (select from article_topics where article_id = article.id)
                   and :about = exists (select
                                          from article_topics
                                          join topics on topics.id = topic_id
                                         where article_id = article.id
                                           and topics.slug = :topic)
                 order by slug
                 limit 1
                """)
                .param("community", community.id().value())
                .param("topic", topic)
                .param("about", about)
                .query(String.class)
                .single();
    }

    private String email(Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }
}
