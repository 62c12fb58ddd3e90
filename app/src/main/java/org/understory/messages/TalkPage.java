package org.understory.messages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;
import org.understory.subject.MemberId;
import org.understory.web.Head;

/**
 * A conversation's page.
 *
 * @param messages oldest first
 * @param newest whether it ends with the newest
 * @param earlierThan the message before which there are more, or null
 * @param names of all who are or were in it
 */
record TalkPage(
        Head head,
        Conversation conversation,
        Heading heading,
        List<ShownMessage> messages,
        boolean newest,
        @Nullable Long earlierThan,
        MessageForm form,
        Map<MemberId, ShownName> names) {
    TalkPage {
        messages = List.copyOf(messages);
        names = Map.copyOf(names);
    }

    String path() {
        return conversation.id().path();
    }

    @Nullable
    String earlier() {
        return earlierThan == null ? null : path() + "?before=" + earlierThan;
    }

    String livePath() {
        return "/live?on=" + LiveMessages.in(conversation.id(), conversation.me()) + "&seen=" + conversation.arrived();
    }

    boolean isAsked() {
        return conversation.state() == State.ASKED;
    }

    /** Whether it is a conversation of two whose other has not answered yet. */
    boolean waits() {
        return !conversation.grouped() && conversation.waitsForAnswer();
    }

    /** Whether the other of two has read everything that this participant wrote last, and shows it. */
    boolean isSeen() {
        if (messages.isEmpty() || !newest) return false;
        var last = messages.getLast();
        return last.mine()
                && last.message().isWords()
                && conversation.seenTo() >= last.message().id();
    }
}
