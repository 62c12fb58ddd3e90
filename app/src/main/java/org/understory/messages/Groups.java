package org.understory.messages;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;

/** Groups as their members change them: the name, and who else is asked. */
@Component
class Groups {
    private final Conversations conversations;
    private final Composing composing;

    Groups(Conversations conversations, Composing composing) {
        this.conversations = conversations;
        this.composing = composing;
    }

    MessageForm renamed(Conversation conversation, MessageForm form) {
        var name = form.cleanName();
        name.over(ConversationRules.LONGEST_NAME)
                .ifPresent(tooLong -> form.mistakes()
                        .add("name", "messages.name.tooLong", tooLong.count(), ConversationRules.LONGEST_NAME));
        if (form.mistakes().isEmpty()) conversations.rename(conversation, name.value());
        return form;
    }

    @Transactional
    public MessageForm asked(Viewer.Present by, Conversation conversation, MessageForm form) {
        var room = ConversationRules.MOST_PEOPLE - 1 - conversation.here().size();
        var people = composing.receivers(by, form, room);
        if (form.mistakes().isEmpty()) conversations.ask(conversation.id(), people, true);
        return form;
    }
}
