package org.understory.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.understory.live.LiveCount;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/** Tells a participant's open pages how many messages came in: in one conversation, or in any of theirs. */
@Component
class LiveMessages implements LiveCount {
    private static final Pattern PLACE = Pattern.compile("talk:([1-9][0-9]{0,17}):([1-9][0-9]{0,17})");
    private static final Pattern INBOX = Pattern.compile("inbox:([1-9][0-9]{0,17})");

    private final Conversations conversations;
    private final Inbox inbox;

    LiveMessages(Conversations conversations, Inbox inbox) {
        this.conversations = conversations;
        this.inbox = inbox;
    }

    /** The topic of one participant's page of a conversation. */
    static String in(ConversationId conversation, MemberId member) {
        return "talk:" + conversation.value() + ":" + member.value();
    }

    /** The topic of one member's list of conversations. */
    static String of(MemberId member) {
        return "inbox:" + member.value();
    }

    @Override
    public OptionalLong now(String on, HttpServletRequest request) {
        var viewer = Viewer.of(request);
        var place = PLACE.matcher(on);
        if (place.matches()) {
            return ConversationId.of(place.group(1))
                    .flatMap(id -> conversations.find(viewer, id))
                    .filter(found -> found.state() == State.IN && is(found.me(), place.group(2)))
                    .map(found -> OptionalLong.of(found.arrived()))
                    .orElse(OptionalLong.empty());
        }
        var list = INBOX.matcher(on);
        if (!list.matches()) return OptionalLong.empty();
        return viewer.face()
                .filter(me -> is(me, list.group(1)))
                .map(me -> OptionalLong.of(inbox.arrived(me)))
                .orElse(OptionalLong.empty());
    }

    private static boolean is(MemberId member, String number) {
        return member.value() == Long.parseLong(number);
    }
}
