package org.understory.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;

@PagesTest
class LettersToAuthorsTests {
    private static final String REASON = "It names somebody's clinic. Please leave such names out.";

    private final CommunityMaker make;
    private final CommentedThings things;
    private final Mailbox mailbox;
    private final People people;
    private Community community;
    private Conversation talk;
    private Someone ana;
    private Someone mo;

    LettersToAuthorsTests(CommunityMaker make, CommentedThings things, Mailbox mailbox, People people) {
        this.make = make;
        this.things = things;
        this.mailbox = mailbox;
        this.people = people;
    }

    @BeforeEach
    void anAuthorAndAModerator() {
        community = make.community();
        talk = new Conversation(things.in(community));
        ana = make.subscriber(community, "Ana");
        mo = make.staff(community, Role.MODERATOR);
    }

    private void decide(long id, String what, String reason) {
        mo.browser().post("/moderation/comments/" + id + "/" + what, "reason", reason);
    }

    private String address() {
        return people.email(ana.person()).map(Email::value).orElseThrow();
    }

    @Test
    void the_author_of_a_hidden_comment_is_told_the_reason_and_how_to_answer() {
        var id = talk.posted(ana.browser(), "Words about a flare");
        decide(id, "hiding", REASON);
        var letter = mailbox.lastTo(address());
        assertThat(letter.text())
                .contains(REASON)
                .contains("reply to this letter")
                .doesNotContain("flare");
        assertThat(letter.subject())
                .isEqualTo("About something you wrote")
                .doesNotContain("flare", community.name(), community.condition());
        assertThat(ana.browser().get(letter.link()).follow().text()).contains("Words about a flare");
        assertThat(talk.comment(ana.browser(), id).text()).contains(REASON).contains("reply to the letter");
    }

    @Test
    void pressing_twice_sends_one_letter() {
        var id = talk.posted(ana.browser(), "Words");
        decide(id, "hiding", REASON);
        decide(id, "hiding", REASON);
        assertThat(mailbox.lettersTo(address())).hasSize(1);
    }

    @Test
    void the_author_of_a_restored_comment_is_told_so_and_what_moderators_tell_each_other_stays_with_them() {
        var id = talk.posted(ana.browser(), "Words");
        decide(id, "hiding", REASON);
        decide(id, "restoring", "The clinic agreed");
        var letter = mailbox.lastTo(address());
        assertThat(letter.text())
                .contains("can read it again")
                .doesNotContain("The clinic agreed")
                .doesNotContain(REASON);
    }

    @Test
    void a_refused_decision_sends_nothing() {
        var id = talk.posted(ana.browser(), "Words");
        decide(id, "hiding", "   ");
        assertThat(mailbox.lettersTo(address())).isEmpty();
    }
}
