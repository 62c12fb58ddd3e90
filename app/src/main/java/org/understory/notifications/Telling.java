package org.understory.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.subject.MemberId;
import org.understory.web.Messages;

/** Puts notifications into words: who did what, never what somebody wrote. */
@Component
class Telling {
    private final Names names;
    private final Messages messages;

    Telling(Names names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /** The names that {@link #words} needs; one statement, however many. */
    Map<MemberId, ShownName> names(Collection<Notification> some) {
        return names.of(some.stream()
                .flatMap(one -> one.actors().stream().limit(2))
                .distinct()
                .toList());
    }

    /** One sentence: Ana and 3 others commented on your update. */
    String words(Notification one, Map<MemberId, ShownName> names) {
        var what =
                switch (one.kind()) {
                    case COMMENT, REACTION ->
                        one.kind().word() + "." + one.about().kind();
                    case CHECKED,
                            HELPED,
                            OFFERED,
                            TAKEN_UP,
                            IN_LIBRARY,
                            MESSAGE,
                            REPLY,
                            ANSWER,
                            MENTION,
                            FOLLOW,
                            DECISION -> one.kind().word();
                };
        var who = who(one.actors(), names);
        var same = one.what();
        if (same == null || same.isEmpty()) return messages.say("notifications.did." + what, who);
        var gift = messages.say("notifications.reaction." + same);
        return messages.say("notifications.gave." + one.about().kind(), gift, who);
    }

    private String who(List<MemberId> actors, Map<MemberId, ShownName> names) {
        if (actors.isEmpty()) return "";
        var first = name(actors.getFirst(), names);
        return switch (actors.size()) {
            case 1 -> first;
            case 2 -> messages.say("notifications.who.two", first, name(actors.get(1), names));
            case Notification.MOST_ACTORS -> messages.say("notifications.who.many", first);
            default -> messages.say("notifications.who.some", first, actors.size() - 1);
        };
    }

    private String name(MemberId member, Map<MemberId, ShownName> names) {
        return Optional.ofNullable(names.get(member))
                .map(ShownName::value)
                .orElseGet(() -> messages.say("notifications.who.subscriber"));
    }
}
