package org.understory.notifications;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.understory.comments.CommentWritten;
import org.understory.members.Followed;
import org.understory.members.Unfollowed;
import org.understory.messages.MessageSent;
import org.understory.moderation.DecisionTaken;
import org.understory.questions.AnswerChecked;
import org.understory.questions.AnswerHelped;
import org.understory.questions.QuestionAnswered;
import org.understory.questions.QuestionInLibrary;
import org.understory.questions.QuestionOffered;
import org.understory.questions.QuestionTakenUp;
import org.understory.reactions.Reacted;
import org.understory.reactions.ReactionTaken;
import org.understory.reactions.ThingsGone;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.updates.MentionTaken;
import org.understory.updates.Mentioned;

/**
 * Turns what the rooms tell of into notifications, in the transaction of the act. Whoever is told of several things at once
 * is told of the first.
 */
@Component
class Listening {
    /** The kind of subject that a member is, and a conversation, in this room's table. */
    static final String MEMBER = "member";

    static final String CONVERSATION = "conversation";

    private final Notifications notifications;
    private final Withdrawals withdrawals;

    Listening(Notifications notifications, Withdrawals withdrawals) {
        this.notifications = notifications;
        this.withdrawals = withdrawals;
    }

    @EventListener
    void on(CommentWritten event) {
        var parent = event.parent();
        var repliedTo = parent == null ? null : event.repliedTo();
        var owner = Objects.equals(event.owner(), repliedTo) ? null : event.owner();
        var all = Stream.<Happening>builder();
        if (repliedTo != null && parent != null) {
            all.add(new Happening(
                    event.community(),
                    repliedTo,
                    Kind.REPLY,
                    parent,
                    event.author(),
                    event.comment().toString(),
                    event.at()));
        }
        if (owner != null) {
            all.add(new Happening(
                    event.community(),
                    owner,
                    Kind.COMMENT,
                    event.on(),
                    event.author(),
                    event.comment().toString(),
                    event.at()));
        }
        write(all.build());
    }

    @EventListener
    void on(Reacted event) {
        notifications.write(new Happening(
                event.community(),
                event.author(),
                Kind.REACTION,
                event.on(),
                event.by(),
                event.reaction().word(),
                event.at()));
    }

    @EventListener
    void on(ReactionTaken event) {
        withdrawals.takeBack(
                Kind.REACTION, event.on(), event.by(), event.reaction().word(), null);
    }

    /** What is hidden is told no more until it is shown again; its author hears of the decision. */
    @EventListener
    void on(DecisionTaken event) {
        switch (event.became()) {
            case HIDDEN -> withdrawals.hide(event.whole());
            case SHOWN_AGAIN -> withdrawals.show(event.whole());
            case REMOVED, LEFT -> {}
        }
        tell(event.community(), event.author(), Kind.DECISION, event.on(), null, event.at());
    }

    @EventListener
    void on(Mentioned event) {
        tell(event.community(), event.mentioned(), Kind.MENTION, event.update().subject(), event.author(), event.at());
    }

    @EventListener
    void on(MentionTaken event) {
        withdrawals.takeBack(Kind.MENTION, event.update().subject(), event.author(), "", event.mentioned());
    }

    /** What the asker of an anonymous question adds is told to nobody. */
    @EventListener
    void on(QuestionAnswered event) {
        if (event.by() == null) return;
        if (event.asker() == null) return;
        notifications.write(new Happening(
                event.community(),
                event.asker(),
                Kind.ANSWER,
                event.question().subject(),
                event.by(),
                event.answer().subject().toString(),
                event.at()));
    }

    /** Without the asker's name: they may have asked anonymously. */
    @EventListener
    void on(AnswerHelped event) {
        tell(event.community(), event.author(), Kind.HELPED, event.answer().subject(), null, event.at());
    }

    @EventListener
    void on(AnswerChecked event) {
        write(Stream.of(event.author(), event.asker())
                .filter(Objects::nonNull)
                .distinct()
                .map(to -> new Happening(
                        event.community(), to, Kind.CHECKED, event.answer().subject(), null, event.at())));
    }

    @EventListener
    void on(QuestionOffered event) {
        tell(event.community(), event.to(), Kind.OFFERED, event.question().subject(), null, event.at());
    }

    @EventListener
    void on(QuestionTakenUp event) {
        tell(event.community(), event.asker(), Kind.TAKEN_UP, event.question().subject(), null, event.at());
    }

    @EventListener
    void on(QuestionInLibrary event) {
        tell(event.community(), event.asker(), Kind.IN_LIBRARY, event.question().subject(), null, event.at());
    }

    @EventListener
    void on(Followed event) {
        tell(
                event.community(),
                event.followed(),
                Kind.FOLLOW,
                new Subject(MEMBER, event.followed().value()),
                event.follower(),
                event.at());
    }

    @EventListener
    void on(Unfollowed event) {
        withdrawals.takeBack(Kind.FOLLOW, new Subject(MEMBER, event.followed().value()), event.follower(), "", null);
    }

    @EventListener
    void on(MessageSent event) {
        var about = new Subject(CONVERSATION, event.conversation().value());
        write(Stream.of(event.to(), event.asked())
                .flatMap(List::stream)
                .map(to -> new Happening(event.community(), to, Kind.MESSAGE, about, event.author(), event.at())));
    }

    @EventListener
    void on(ThingsGone event) {
        withdrawals.forget(event.things());
    }

    private void tell(
            CommunityId community, @Nullable MemberId to, Kind kind, Subject about, @Nullable MemberId by, Instant at) {
        if (to != null) notifications.write(new Happening(community, to, kind, about, by, at));
    }

    /** Always in the same order, so that two acts at once do not wait for each other. */
    private void write(Stream<Happening> news) {
        news.sorted(Comparator.comparingLong(one -> one.to().value())).forEach(notifications::write);
    }
}
