package org.understory.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.subject.DataSubject;

@PagesTest
class MessagesLeaveWithTheirPersonTests {
    private final CommunityMaker make;
    private final PersonalMessages personal;
    private final JdbcClient sql;
    private Community community;
    private Someone ana;
    private Someone ben;

    MessagesLeaveWithTheirPersonTests(CommunityMaker make, PersonalMessages personal, JdbcClient sql) {
        this.make = make;
        this.personal = personal;
        this.sql = sql;
    }

    @BeforeEach
    void twoWhoFollowEachOther() {
        community = make.community();
        ana = make.member(community, "ana");
        ben = make.member(community, "ben");
        make.follow(ana, ben);
        make.follow(ben, ana);
    }

    private static DataSubject all(Someone who) {
        return new DataSubject(who.person(), List.of(who.member()));
    }

    @Test
    void an_export_holds_ones_own_conversations_and_nobody_elses() {
        var cleo = make.member(community, "cleo");
        var path = Mail.begun(ana, "ben", "From Ana");
        Mail.say(ben, path, "From Ben");
        Mail.begun(cleo, "ben", "From Cleo");
        var exported = personal.export(all(ana));
        assertThat(exported.get("messages")).extracting(row -> row.get("text")).containsExactly("From Ana", "From Ben");
        assertThat(exported.get("conversations")).hasSize(1);
    }

    @Test
    void an_export_leaves_out_what_a_block_hides() {
        var path = Mail.begun(ana, "ben", "From Ana");
        Mail.say(ben, path, "From Ben");
        make.block(ben, ana);
        assertThat(personal.export(all(ana)).toString()).contains("From Ana").doesNotContain("From Ben");
        assertThat(personal.export(all(ben)).toString()).contains("From Ben").doesNotContain("From Ana");
    }

    @Test
    void erasing_takes_ones_words_and_leaves_the_others_theirs() {
        var path = Mail.begun(ana, "ben", "From Ana");
        Mail.say(ben, path, "From Ben");
        ben.browser().post("/reports", "on", "message:" + message(path), "ground", "harassment");
        erase(ana);
        var page = ben.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("From Ben").doesNotContain("From Ana");
        assertThat(page.page().select("h1").text()).isEqualTo("Somebody who left");
        assertThat(ben.browser().get("/messages").text()).doesNotContain("From Ana");
        for (var table : List.of("messages", "participants", "message_reports"))
            assertThat(rows(table, ana)).as(table).isZero();
    }

    @Test
    void erasing_the_last_one_takes_the_conversation_and_its_pictures() throws IOException {
        var path = Mail.begun(ana, "ben", "From Ana", picture());
        Mail.say(ben, path, "From Ben", picture());
        var pictured = ben.browser().get(path).page().select(".pictures img").eachAttr("src");
        assertThat(pictured).hasSize(2);
        ben.browser().post(path + "/departure");
        erase(ana);
        assertThat(sql.sql("select count(*) from conversations where id = :id")
                        .param("id", Long.valueOf(path.substring("/messages/".length())))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows("messages", ben)).isZero();
        for (var one : pictured) assertThat(ben.browser().get(one).status()).isEqualTo(404);
    }

    @Test
    void the_two_may_begin_again_after_one_left() {
        var path = Mail.begun(ana, "ben", "From Ana");
        ben.browser().post(path + "/departure");
        assertThat(ana.browser().get(path).page().select(".happened").text()).contains("ben left");
        assertThat(Mail.say(ana, path, "Still there?").status()).isEqualTo(404);
        assertThat(Mail.begun(ben, "ana", "Here I am")).isNotEqualTo(path);
    }

    private String message(String path) {
        var first = ben.browser().get(path).page().selectFirst(".message");
        return first == null ? "" : first.id().replaceFirst("message-", "");
    }

    private void erase(Someone who) {
        personal.erase(all(who));
        sql.sql("delete from members where id = :id")
                .param("id", who.member().value())
                .update();
    }

    private long rows(String table, Someone who) {
        return sql.sql("select count(*) from " + table + " where member_id = :member")
                .param("member", who.member().value())
                .query(Long.class)
                .single();
    }

    private static Reader.File picture() throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return new Reader.File("picture1", "knee.png", out.toByteArray());
        }
    }
}
