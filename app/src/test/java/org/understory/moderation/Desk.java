package org.understory.moderation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.Reader;
import org.understory.comments.OneComment;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.questions.Forum;

/** Somebody writes, others report it, a moderator decides: what the tests of this room press. */
@Component
class Desk {
    private final CommunityMaker make;
    private final OneComment comments;
    private final People people;
    private final JdbcClient sql;

    Desk(CommunityMaker make, OneComment comments, People people, JdbcClient sql) {
        this.make = make;
        this.comments = comments;
        this.people = people;
        this.sql = sql;
    }

    /** A community with an author, a member who reports, and a moderator. */
    Stage stage() {
        var community = make.community();
        return new Stage(
                community,
                make.member(community, "ana"),
                make.member(community, "ben"),
                make.staff(community, Role.MODERATOR));
    }

    /** A new comment, as its subject in one word. */
    String comment(Stage at) {
        return "comment:" + comments.by(at.ana(), at.community());
    }

    /** A new update, as its subject in one word. */
    String update(Stage at, String audience) {
        return "update:"
                + sql.sql("""
                        insert into updates (community_id, member_id, text, html, audience, created_at)
                        values (:community, :member, 'Words', '<p>Words</p>', :audience, :now)
                        returning id
                        """)
                        .param("community", at.community().id().value())
                        .param("member", at.ana().member().value())
                        .param("audience", audience)
                        .param("now", OffsetDateTime.now())
                        .query(Long.class)
                        .single();
    }

    /** A new question, as its subject in one word. */
    static String question(Stage at, String... more) {
        return "question:" + Forum.asked(at.ana().browser(), "Does sun help?", more);
    }

    /** A new answer to somebody else's question, as its subject in one word. */
    static String answer(Stage at) {
        return "answer:"
                + Forum.answered(
                        at.ana().browser(), Forum.asked(at.ben().browser(), "What helps at night?"), "Cold water");
    }

    /** A new private message to the one who reports, as its subject in one word. */
    static String message(Stage at) {
        var fields = Map.of(
                "to", "ben", "text", "Bad words", "once", UUID.randomUUID().toString());
        var path = at.ana()
                .browser()
                .postFiles("/messages/new", fields, List.of())
                .location()
                .replaceFirst("#.*", "");
        at.ben().browser().post(path + "/acceptance");
        var last = at.ben().browser().get(path).page().select(".message").last();
        return last.id().replace("message-", "message:");
    }

    static Reader.Shown report(Reader browser, String on, String ground, String... more) {
        var fields = new String[4 + more.length];
        fields[0] = "on";
        fields[1] = on;
        fields[2] = "ground";
        fields[3] = ground;
        System.arraycopy(more, 0, fields, 4, more.length);
        return browser.post("/reports", fields);
    }

    static String path(String on) {
        return "/moderation/" + on.replace(":", "s/");
    }

    static Reader.Shown decide(Reader moderator, String on, String act, String... more) {
        var fields = new String[2 + more.length];
        fields[0] = "reason";
        fields[1] = "It names a clinic.";
        System.arraycopy(more, 0, fields, 2, more.length);
        return moderator.post(path(on) + "/" + act, fields);
    }

    String address(Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }

    record Stage(Community community, Someone ana, Someone ben, Someone mo) {}
}
