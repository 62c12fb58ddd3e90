package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.Statements;
import org.understory.communities.Role;

@PagesTest
class ProfileTests {
    private final CommunityMaker make;
    private final Statements statements;

    ProfileTests(CommunityMaker make, Statements statements) {
        this.make = make;
        this.statements = statements;
    }

    @Test
    void what_a_member_tells_stands_on_their_page_as_typed() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var saved = save(
                fern,
                Map.of(
                        "condition1", "Plaque psoriasis",
                        "since1", "2011",
                        "treatmentOther", "Dead Sea salt, méthotrexate",
                        "symptomOther", "🌵 feeling, שלום",
                        "country", "Norway",
                        "story", "It began **early**.\n<script>alert(1)</script>"));
        assertThat(saved.location()).isEqualTo("/settings/profile?saved=yes");
        var page = make.member(community, "moss").browser().get("/members/fern").page();
        assertThat(page.select("main").text())
                .contains(
                        "Plaque psoriasis since 2011", "Dead Sea salt", "méthotrexate", "🌵 feeling", "שלום", "Norway");
        assertThat(page.select("main strong").text()).isEqualTo("early");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @CsvSource({
        "members, true, true, true",
        "my_team, false, true, true",
        "only_me, false, false, true",
    })
    void each_part_is_shown_to_its_audience(String audience, boolean member, boolean team, boolean own) {
        var community = make.community();
        var fern = make.member(community, "fern");
        var friend = make.member(community, "friend");
        var other = make.member(community, "other");
        make.follow(fern, friend);
        make.follow(other, fern);
        save(fern, told(audience));
        var eyes = new LinkedHashMap<Reader, Boolean>();
        eyes.put(other.browser(), member);
        eyes.put(friend.browser(), team);
        eyes.put(fern.browser(), own);
        for (var seen : eyes.entrySet()) {
            var text = seen.getKey().get("/members/fern").text();
            for (var word : WORDS) assertThat(text.contains(word)).as(word).isEqualTo(seen.getValue());
            for (var query :
                    List.of("condition=Wordone", "treatment=WORDTWO", "symptom=wordthree", "region=wordfour")) {
                var found = seen.getKey().get("/members?" + query).page().select("main .faces");
                assertThat(found.text().contains("fern")).as(query).isEqualTo(seen.getValue());
            }
        }
        assertThat(fern.browser().get("/settings/profile/preview").text().contains("Wordone"))
                .isEqualTo(member);
        assertThat(fern.browser()
                        .get("/settings/profile/preview?as=team")
                        .text()
                        .contains("Wordone"))
                .isEqualTo(team);
        assertThat(fern.browser().get("/settings/profile/preview?as=visitor").text())
                .doesNotContain("Wordone");
    }

    @Test
    void nobody_outside_the_members_finds_a_page() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var blocker = make.member(community, "blocker");
        make.block(blocker, fern);
        assertThat(make.visitor(community).get("/members/fern").location()).startsWith("/sign-in");
        assertThat(make.subscriber(community, "Ana")
                        .browser()
                        .get("/members/fern")
                        .status())
                .isEqualTo(404);
        assertThat(make.member(make.community(), "far")
                        .browser()
                        .get("/members/fern")
                        .status())
                .isEqualTo(404);
        assertThat(blocker.browser().get("/members/fern").status()).isEqualTo(404);
        assertThat(fern.browser().get("/members/blocker").status()).isEqualTo(404);
        assertThat(make.staff(community, Role.MODERATOR)
                        .browser()
                        .get("/members/fern")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var fern = make.member(make.community(), "fern");
        var shown = save(
                fern,
                Map.of(
                        "since1",
                        "1820",
                        "condition1",
                        "x".repeat(81),
                        "since2",
                        "2011",
                        "story",
                        "s".repeat(5001),
                        "storyAudience",
                        "everyone",
                        "treatmentOther",
                        "y".repeat(90)));
        assertThat(shown.status()).isEqualTo(422);
        var page = shown.page();
        for (var field : List.of("condition1", "since1", "condition2", "story", "storyAudience", "treatmentOther")) {
            assertThat(page.select("#" + field + "-mistake").text()).as(field).isNotEmpty();
        }
        assertThat(page.select("#condition1").val()).hasSize(81);
        assertThat(page.select("#story").val()).hasSize(5001);
        assertThat(page.select("option[value=everyone]")).isEmpty();
    }

    @Test
    void two_edits_at_once_keep_both_texts() {
        var fern = make.member(make.community(), "fern");
        var first = fern.browser().get("/settings/profile").page().selectFirst("form[action='/settings/profile']");
        var second = fern.browser().get("/settings/profile").page().selectFirst("form[action='/settings/profile']");
        assertThat(fern.browser().submit(first, "country", "Norway").status()).isEqualTo(303);
        var stale = fern.browser().submit(second, "country", "Chile");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("another window");
        assertThat(stale.page().select("#country").val()).isEqualTo("Chile");
        assertThat(fern.browser().get("/members/fern").text()).contains("Norway");
        assertThat(fern.browser()
                        .submit(stale.page().selectFirst("form[action='/settings/profile']"))
                        .status())
                .isEqualTo(303);
        assertThat(fern.browser().get("/members/fern").text()).contains("Chile");
    }

    @Test
    void a_picture_is_for_members_only_and_goes_when_a_drawing_is_wished() throws Exception {
        var community = make.community();
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        var drawing =
                fern.browser().get("/members/fern").page().select(".avatar svg").outerHtml();
        fern.browser().post("/settings/avatar/drawing");
        assertThat(fern.browser()
                        .get("/members/fern")
                        .page()
                        .select(".avatar svg")
                        .outerHtml())
                .isNotEqualTo(drawing);
        var sent = fern.browser()
                .postFiles("/settings/avatar", Map.of(), List.of(new Reader.File("picture", "me.png", png())));
        assertThat(sent.status()).isEqualTo(303);
        var address =
                moss.browser().get("/members/fern").page().select(".avatar img").attr("src");
        assertThat(moss.browser().get(address).status()).isEqualTo(200);
        assertThat(make.visitor(community).get(address).status()).isEqualTo(404);
        assertThat(make.subscriber(community, "Ana").browser().get(address).status())
                .isEqualTo(404);
        var blocked = make.member(community, "blocked");
        make.block(fern, blocked);
        assertThat(blocked.browser().get(address).status()).isEqualTo(404);
        fern.browser().post("/settings/avatar/drawing");
        assertThat(moss.browser().get(address).status()).isEqualTo(404);
        assertThat(fern.browser()
                        .postFiles(
                                "/settings/avatar",
                                Map.of(),
                                List.of(new Reader.File("picture", "me.png", new byte[] {1, 2, 3})))
                        .status())
                .isEqualTo(422);
        assertThat(fern.browser().post("/settings/avatar").status()).isEqualTo(422);
    }

    @Test
    void the_page_of_a_member_who_died_stands_in_their_memory() {
        var community = make.community();
        make.member(community, "fern");
        var moss = make.member(community, "moss");
        var moderator = make.staff(community, Role.MODERATOR).browser();
        assertThat(moss.browser().post("/moderation/members/fern/memorial").status())
                .isEqualTo(404);
        assertThat(moderator.get("/moderation/members/fern/memorial").status()).isEqualTo(200);
        moderator.post("/moderation/members/fern/memorial");
        assertThat(moderator.post("/moderation/members/fern/memorial").status()).isEqualTo(303);
        var page = moss.browser().get("/members/fern").page();
        assertThat(page.text()).contains("We remember fern");
        assertThat(page.select("form[action$='/follow']")).isEmpty();
    }

    @Test
    void a_part_of_an_entry_leads_to_the_members_who_chose_the_whole() {
        var community = make.community();
        var ben = make.member(community, "ben");
        var none = ben.browser().get("/members?relation=has&treatment=moist").page();
        assertThat(none.select("main .faces")).isEmpty();
        assertThat(none.select("#found .chip").eachText()).isEqualTo(List.of("Moisturiser"));
        assertThat(none.select("#found .chip").attr("href"))
                .isEqualTo("/members?relation=has&treatment=Moisturiser#found");
        assertThat(none.select("#treatment").val()).isEqualTo("moist");
        assertThat(ben.browser().get("/members?treatment=oist").page().select("#found .chip"))
                .isEmpty();
        assertThat(ben.browser().get("/members?treatment=Moisturiser").page().select("#found .chip"))
                .isEmpty();
    }

    @Test
    void a_page_runs_the_same_statements_however_much_it_shows() {
        var community = make.community();
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        moss.browser().get("/members/fern");
        var before = statements.during(() -> moss.browser().get("/members/fern"));
        save(fern, told("members"));
        var after = statements.during(() -> moss.browser().get("/members/fern"));
        assertThat(after).hasSameSizeAs(before).hasSizeLessThanOrEqualTo(5 + BELL);
        var search = statements.during(() -> moss.browser().get("/members?condition=wordone&treatment=wordtwo"));
        assertThat(search).hasSizeLessThanOrEqualTo(4 + BELL);
        assertThat(statements.during(() -> moss.browser().get("/team"))).hasSizeLessThanOrEqualTo(4 + BELL);
    }

    /** Each page of a member counts what is new to them, in one statement. */
    private static final int BELL = 1;

    private static final List<String> WORDS = List.of("Wordone", "Wordtwo", "Wordthree", "Wordfour", "Wordfive");

    private static Map<String, String> told(String audience) {
        var fields = new LinkedHashMap<>(Map.of(
                "condition1",
                "Wordone",
                "treatmentOther",
                "Wordtwo",
                "symptomOther",
                "Wordthree",
                "region",
                "Wordfour",
                "story",
                "Wordfive"));
        for (var field : Field.values()) fields.put(field.word() + "Audience", audience);
        return fields;
    }

    private static Reader.Shown save(Someone who, Map<String, String> fields) {
        var form = who.browser().get("/settings/profile").page().selectFirst("form[action='/settings/profile']");
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return who.browser().submit(form, flat.toArray(String[]::new));
    }

    private static byte[] png() throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(300, 300, 1), "png", out);
        return out.toByteArray();
    }
}
