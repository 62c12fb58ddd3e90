package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Role;

@PagesTest
class BlockedCommentsTests {
    private final CommunityMaker make;
    private final CommentedThings things;

    BlockedCommentsTests(CommunityMaker make, CommentedThings things) {
        this.make = make;
        this.things = things;
    }

    @Test
    void a_block_hides_each_others_comments_and_looks_like_absence() {
        var community = make.community();
        var talk = new Conversation(things.in(community));
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        var other = make.member(community, "other");
        var byFern = talk.posted(fern.browser(), "From fern");
        talk.posted(moss.browser(), "From moss");
        make.block(fern, moss);
        assertThat(talk.words(fern.browser())).containsExactly("From fern");
        assertThat(talk.words(moss.browser())).containsExactly("From moss");
        assertThat(talk.words(other.browser())).containsExactly("From moss", "From fern");
        assertThat(talk.words(make.staff(community, Role.MODERATOR).browser())).hasSize(2);
        assertThat(talk.words(make.visitor(community))).hasSize(2);
        assertThat(moss.browser().get("/comments/" + byFern).status()).isEqualTo(404);
        assertThat(moss.browser()
                        .get("/comments/new?on=" + talk.thing().subject() + "&parent=" + byFern)
                        .status())
                .isEqualTo(404);
        assertThat(talk.reply(moss.browser(), byFern, "And yet").status()).isEqualTo(422);
        assertThat(talk.words(fern.browser())).containsExactly("From fern");
    }

    @Test
    void a_mute_hides_comments_from_the_one_who_muted_only() {
        var community = make.community();
        var talk = new Conversation(things.in(community));
        var fern = make.member(community, "fern");
        var moss = make.member(community, "moss");
        talk.posted(fern.browser(), "From fern");
        talk.posted(moss.browser(), "From moss");
        fern.browser().post("/members/moss/mute");
        assertThat(talk.words(fern.browser())).containsExactly("From fern");
        assertThat(talk.words(moss.browser())).hasSize(2);
    }
}
