package org.understory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.updates.Pixels;

/** A picture is as public as the words in which it stands: not before they are, and everywhere where they are. */
@PagesTest
class PicturesNotYetShownTests {
    private final CommunityMaker make;
    private Community community;
    private EditorialTeam team;

    PicturesNotYetShownTests(CommunityMaker make) {
        this.make = make;
    }

    @BeforeEach
    void a_team() {
        community = make.community();
        team = EditorialTeam.of(make, community);
    }

    @Test
    void a_picture_in_the_draft_of_a_published_article_waits_for_the_next_version() {
        var article = team.published("Do oats help?");
        var picture = added(article);
        assertThat(seenByVisitor(picture)).isEqualTo(404);
        assertThat(make.subscriber(community, "Ana").browser().get(picture).status())
                .isEqualTo(404);
        var asDesk = team.reviewer().browser().get(picture);
        assertThat(asDesk.status()).isEqualTo(200);
        assertThat(asDesk.header("Cache-Control")).isEqualTo("private, no-store");
        publish(article, "::: figure\n![A bowl](" + picture + ")\n:::");
        assertThat(seenByVisitor(picture)).isEqualTo(200);
        publish(article, "No picture any more.");
        assertThat(seenByVisitor(picture))
                .as("what readers saw stays in the history")
                .isEqualTo(200);
    }

    @Test
    void another_article_of_the_community_can_show_it_too() {
        var picture = added(team.begins("Never published"));
        assertThat(seenByVisitor(picture)).isEqualTo(404);
        publish(team.begins("Do baths help?"), "![A bowl](" + picture + ")");
        assertThat(seenByVisitor(picture)).isEqualTo(200);
    }

    @Test
    void the_desk_of_another_community_sees_nothing_of_it() {
        var picture = added(team.begins("Do oats help?"));
        var other = make.community();
        assertThat(make.staff(other, Role.EDITOR).browser().get(picture).status())
                .isEqualTo(404);
        assertThat(make.visitor(other).get(picture).status()).isEqualTo(404);
    }

    private int seenByVisitor(String picture) {
        return make.visitor(community).get(picture).status();
    }

    private void publish(String article, String body) {
        var revision = team.keeps(article, body, "why", "Another text.");
        team.asks(article, revision);
        team.signs(revision);
        assertThat(team.publishes(article, revision, "reason", "Another text.").status())
                .isEqualTo(303);
    }

    /** The address of a picture in an article's draft. */
    private String added(String article) {
        var writer = team.writer().browser();
        var form = writer.get(article).page().selectFirst("form[data-autosave]");
        var filled = Reader.filled(form, "alt", "A bowl");
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < filled.length; i += 2) fields.put(filled[i], filled[i + 1]);
        fields.remove("picture");
        var file = Pixels.file(0, 40, 30);
        writer.postFiles(article + "/pictures", fields, List.of(new Reader.File("picture", file.name(), file.bytes())));
        var body = writer.get(article).page().selectFirst("textarea[name=body]").wholeText();
        return body.replaceAll("(?s).*\\((/pictures/[^)]+)\\).*", "$1");
    }
}
