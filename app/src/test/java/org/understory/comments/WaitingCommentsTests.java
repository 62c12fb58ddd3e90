package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.subject.Subject;

@PagesTest
class WaitingCommentsTests {
    private final CommunityMaker make;
    private final CommentedThings things;
    private final WaitingComments waiting;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private Community community;
    private Conversation talk;
    private Someone ana;
    private Someone newcomer;
    private long entry;

    WaitingCommentsTests(
            CommunityMaker make,
            CommentedThings things,
            WaitingComments waiting,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.make = make;
        this.things = things;
        this.waiting = waiting;
        this.sql = sql;
        this.transaction = transaction;
    }

    @BeforeEach
    void aThingAndSomebodyWhoHasNotConfirmed() {
        community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
        newcomer = make.subscriber(community, "Nia");
        entry = sql.sql("""
                insert into entries (community_id, member_id, first_name, created_at)
                values (:community, :member, 'Nia', :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("member", newcomer.member().value())
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
        sql.sql("update members set active_at = null where id = :member")
                .param("member", newcomer.member().value())
                .update();
        sql.sql("update sign_ins set entry_id = :entry where person_id = :person")
                .param("entry", entry)
                .param("person", newcomer.person().value())
                .update();
    }

    private void confirmed(Set<Subject> kept) {
        transaction.executeWithoutResult(running -> waiting.confirmed(entry, newcomer.member(), kept));
    }

    @Test
    void what_is_written_before_the_address_is_confirmed_is_seen_by_its_author_only() {
        var sent = talk.post(newcomer.browser(), "My first words");
        assertThat(sent.location()).startsWith(talk.thing().path() + "#comment-");
        var page = talk.page(newcomer.browser()).page();
        assertThat(page.select(".comment .words").text()).isEqualTo("My first words");
        assertThat(page.select(".comment .notice").text()).contains("appears as soon as you confirm");
        assertThat(talk.comments(ana.browser())).isEmpty();
        assertThat(talk.comments(make.visitor(community))).isEmpty();
        assertThat(talk.title(newcomer.browser())).isEqualTo("Comments (0)");
    }

    @Test
    void it_appears_when_the_address_is_confirmed_and_what_is_not_kept_is_gone() {
        var mine = talk.posted(newcomer.browser(), "Really me");
        talk.posted(newcomer.browser(), "Somebody else typed this");
        assertThat(waiting.of(entry)).extracting("text").containsExactly("Really me", "Somebody else typed this");
        assertThat(waiting.of(entry).getFirst().where()).isEqualTo(talk.thing().title());
        talk.page(make.visitor(community));
        confirmed(Set.of(new Subject("comment", mine)));
        assertThat(talk.words(ana.browser())).containsExactly("Really me");
        Soon.holds(() -> assertThat(talk.words(make.visitor(community))).containsExactly("Really me"));
        assertThat(waiting.of(entry)).isEmpty();
        confirmed(Set.of(new Subject("comment", mine)));
        assertThat(talk.title(ana.browser())).isEqualTo("Comments (1)");
    }

    @Test
    void another_entrys_comment_cannot_be_kept_by_naming_it() {
        var hers = talk.posted(ana.browser(), "Hers");
        confirmed(Set.of(new Subject("comment", hers)));
        assertThat(talk.words(ana.browser())).containsExactly("Hers");
        assertThat(talk.comment(ana.browser(), hers).select(".acts a").eachText())
                .contains("Edit");
    }

    @Test
    void the_author_may_change_and_take_back_what_waits() {
        var id = talk.posted(newcomer.browser(), "Frist words");
        var form = newcomer.browser().get("/comments/" + id + "/edit").page();
        assertThat(newcomer.browser()
                        .submit(form.selectFirst("form.write"), "text", "First words")
                        .status())
                .isEqualTo(303);
        assertThat(talk.words(newcomer.browser())).containsExactly("First words");
        assertThat(ana.browser().get("/comments/" + id).status()).isEqualTo(404);
        newcomer.browser().post("/comments/" + id + "/deletion");
        assertThat(talk.comments(newcomer.browser())).isEmpty();
    }

    @Test
    void only_the_beginnings_are_shown_before_the_address_is_confirmed() {
        talk.posted(ana.browser(), "Beginning " + "word ".repeat(300) + "ending");
        var page = talk.page(newcomer.browser());
        assertThat(page.text()).contains("Beginning").doesNotContain("ending");
        assertThat(page.page().select("#gate")).isEmpty();
    }

    @Test
    void only_a_few_can_wait() {
        for (int i = 0; i < 5; i++) talk.posted(newcomer.browser(), "Number " + i);
        Reader.Shown shown = talk.post(newcomer.browser(), "Number six");
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select(".notice").text()).contains("5 comments that wait");
        assertThat(shown.page().select("textarea").text()).isEqualTo("Number six");
    }
}
