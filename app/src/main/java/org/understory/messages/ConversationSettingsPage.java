package org.understory.messages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/** What a participant may choose for a conversation. */
record ConversationSettingsPage(
        Head head, Conversation conversation, Heading heading, List<Person> people, MessageForm form) {
    ConversationSettingsPage {
        people = List.copyOf(people);
    }

    String path() {
        return conversation.id().path();
    }

    boolean keeps(@Nullable Integer days) {
        return Objects.equals(conversation.keepsDays(), days);
    }

    int room() {
        return ConversationRules.MOST_PEOPLE - 1 - people.size();
    }
}
