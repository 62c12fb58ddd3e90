package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.CommunityText;
import org.understory.communities.CommunityTexts;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class JoiningTests {
    private final CommunityMaker make;
    private final Mailbox mailbox;
    private final People people;
    private final JdbcClient sql;
    private final CommunityTexts texts;

    JoiningTests(CommunityMaker make, Mailbox mailbox, People people, JdbcClient sql, CommunityTexts texts) {
        this.make = make;
        this.mailbox = mailbox;
        this.people = people;
        this.sql = sql;
        this.texts = texts;
    }

    @Test
    void a_visitor_becomes_a_member_by_a_letter() {
        var community = make.community();
        var reader = make.visitor(community);
        assertThat(join(reader, "email", "new@join.test", "handle", "QuietFern").location())
                .isEqualTo("/subscribe/thank-you");
        var link = mailbox.lastTo("new@join.test").link();
        var asked = reader.get(link).page();
        assertThat(asked.select("main").text()).contains("QuietFern", "I have psoriasis");
        assertThat(reader.post(link).location()).startsWith("/join/welcome");
        assertThat(reader.get("/join/welcome").text()).contains("Welcome, QuietFern");
        var first = reader.get("/join/welcome").page().selectFirst("form[action='/updates']");
        assertThat(reader.submit(first, "text", "Hello from a quiet fern")
                        .follow()
                        .text())
                .contains("Hello from a quiet fern");
        assertThat(consents("new@join.test"))
                .containsExactlyInAnyOrder("privacy", "health", "terms", "guidelines", "age");
        assertThat(reader.get("/join").location()).isEqualTo("/join/welcome");
        assertThat(reader.post(link).location()).startsWith("/join/welcome");
    }

    @Test
    void the_guidelines_that_somebody_accepted_are_known_by_their_version() {
        var community = make.community();
        texts.publish(community, CommunityText.GUIDELINES, "Be kind.", null);
        texts.publish(community, CommunityText.GUIDELINES, "Be kind and patient.", null);
        var reader = make.visitor(community);
        join(reader, "email", "kind@join.test", "handle", "KindFern");
        reader.post(mailbox.lastTo("kind@join.test").link());
        assertThat(sql.sql("""
                        select c.version
                          from consents c
                          join persons p on p.id = c.person_id
                         where p.email = 'kind@join.test'
                           and c.what = 'guidelines'
                        """).query(String.class).single()).isEqualTo("2");
    }

    @Test
    void a_subscriber_is_a_member_at_once_and_keeps_their_row() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var form = ana.browser().get("/join").page();
        assertThat(form.select("#email, [data-challenge]")).isEmpty();
        assertThat(join(ana.browser(), "handle", "moss_and_rain").location()).isEqualTo("/join/welcome");
        assertThat(handle(ana.member().value())).isEqualTo("moss_and_rain");
        assertThat(join(ana.browser(), "handle", "other_name").location()).isEqualTo("/join/welcome");
        assertThat(handle(ana.member().value())).isEqualTo("moss_and_rain");
    }

    @Test
    void everything_that_is_wrong_is_said_beside_its_field_and_every_word_is_kept() {
        var reader = make.visitor(make.community());
        var shown = reader.post("/join", "email", "nobody", "handle", "x y", "relation", "king", "back", "/articles");
        assertThat(shown.status()).isEqualTo(422);
        var page = shown.page();
        for (var field : List.of("email", "handle", "relation", "agree", "health")) {
            assertThat(page.select("#" + field + "-mistake").text()).as(field).isNotEmpty();
        }
        assertThat(page.select("#email").val()).isEqualTo("nobody");
        assertThat(page.select("#handle").val()).isEqualTo("x y");
        assertThat(page.select("[name=back]").val()).isEqualTo("/articles");
    }

    @Test
    void a_name_that_is_taken_reserved_or_looks_like_one_is_refused() {
        var community = make.community();
        make.member(community, "SunnyHill");
        var reader = make.visitor(community);
        for (var handle : List.of(
                "SunnyHill",
                "sunnyhill",
                "Sunny_Hill",
                "5unnyHi11",
                "SunnyHіll",
                "moderator",
                "M0derator",
                "the-admin",
                "admin7",
                "аdmin",
                "Support",
                "everyone",
                community.slug())) {
            assertThat(said(reader, handle)).as(handle).isEqualTo("refused");
        }
        assertThat(said(reader, "SunnyValley")).isEqualTo("free");
        assertThat(said(reader, "padminis")).isEqualTo("free");
        assertThat(said(make.visitor(make.community()), "SunnyHill")).isEqualTo("free");
    }

    @Test
    void a_name_is_letters_of_one_script_and_nothing_that_hides_or_turns() {
        var reader = make.visitor(make.community());
        for (var handle : List.of(
                "🌿",
                "fern🌿",
                "two words",
                "a",
                "12345",
                "-fern",
                "fеrn",
                "x".repeat(31),
                "a@b.org",
                "<b>",
                "../admin")) {
            assertThat(said(reader, handle)).as(handle).isEqualTo("refused");
        }
        for (var handle : List.of("فرات", "שקט", "папоротник", "シダ植物", "Ærø-42", "fe\u200brn", "\u202efern")) {
            assertThat(said(reader, handle)).as(handle).isEqualTo("free");
        }
    }

    @Test
    void a_name_that_tells_who_one_is_is_doubted_once() {
        var community = make.community();
        var reader = make.visitor(community);
        for (var handle : List.of("AnnaSmith", "anna_schmidt", "anna-s", "annasmith", "mueller_gmail")) {
            assertThat(said(reader, handle)).as(handle).isEqualTo("doubtful");
        }
        var ana = make.subscriber(community, "Fionnuala");
        var doubted = join(ana.browser(), "handle", "fionnuala");
        assertThat(doubted.status()).isEqualTo(422);
        assertThat(doubted.page().select("#handle-mistake").text()).contains("first name");
        var form = doubted.page().selectFirst("form[action='/join']");
        assertThat(ana.browser().submit(form).location()).isEqualTo("/join/welcome");
    }

    @Test
    void a_name_is_kept_while_its_owner_looks_for_the_letter() {
        var community = make.community();
        join(make.visitor(community), "email", "slow@join.test", "handle", "SlowRiver");
        assertThat(said(make.visitor(community), "slowriver")).isEqualTo("refused");
        var quick = make.visitor(community);
        assertThat(join(quick, "email", "quick@join.test", "handle", "SlowRiver")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_answer_does_not_tell_whether_an_address_is_known() {
        var community = make.community();
        join(make.visitor(community), "email", "known@join.test", "handle", "KnownOne");
        var owner = make.visitor(community);
        owner.post(mailbox.lastTo("known@join.test").link());
        var stranger = make.visitor(community);
        var answer = join(stranger, "email", "known@join.test", "handle", "SecondOne");
        var fresh = join(make.visitor(community), "email", "unknown@join.test", "handle", "ThirdOne");
        assertThat(answer.location()).isEqualTo(fresh.location());
        assertThat(join(make.visitor(community), "email", "known@join.test", "handle", "KnownOne")
                        .status())
                .isEqualTo(422);
        owner.post(mailbox.lastTo("known@join.test").link());
        assertThat(owner.get("/join/welcome").text()).contains("KnownOne");
    }

    @Test
    void a_letter_to_a_subscriber_does_not_make_them_what_a_stranger_wished() {
        var community = make.community();
        var gate = AtTheGate.of(community).email("mine@join.test").working();
        gate.press();
        var own = mailbox.lastTo("mine@join.test").link();
        join(make.visitor(community), "email", "mine@join.test", "handle", "StrangersWish");
        gate.reader().post(own);
        assertThat(gate.reader().get("/join").page().select("#handle")).isNotEmpty();
    }

    @Test
    void a_second_community_knows_nothing_of_the_first() {
        var first = make.community();
        var second = make.community();
        var here = make.subscriber(first, "Ana");
        join(here.browser(), "handle", "FirstFace");
        var there = make.join(second, here.person(), "Ana");
        assertThat(join(there.browser(), "handle", "OtherFace").location()).isEqualTo("/join/welcome");
        assertThat(there.browser().get("/join/welcome").text()).doesNotContain("FirstFace");
        assertThat(sql.sql("select count(distinct avatar_seed) from members where person_id = :id")
                        .param("id", here.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Reader.Shown join(Reader reader, String... fields) {
        var page = reader.get("/join").page();
        var form = page.selectFirst("form[action='/join']");
        if (form == null) return reader.post("/join", fields);
        var all = new ArrayList<>(List.of("relation", "has", "agree", "yes", "health", "yes"));
        all.addAll(List.of(fields));
        if (!page.select("[data-challenge]").isEmpty()) all.addAll(List.of("altcha", AtTheGate.solved(reader)));
        return reader.submit(form, all.toArray(String[]::new));
    }

    private static String said(Reader reader, String handle) {
        var path = "/join/handle?handle=" + java.net.URLEncoder.encode(handle, java.nio.charset.StandardCharsets.UTF_8);
        return reader.get(path).text().replaceAll(".*\"kind\":\"(\\w+)\".*", "$1");
    }

    private String handle(long member) {
        return sql.sql("select cast(handle as text) from members where id = :id")
                .param("id", member)
                .query(String.class)
                .single();
    }

    private List<String> consents(String email) {
        return sql.sql("select what from consents where person_id = :person")
                .param("person", people.find(new Email(email)).orElseThrow().value())
                .query(String.class)
                .list();
    }
}
