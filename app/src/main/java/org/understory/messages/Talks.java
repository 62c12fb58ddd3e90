package org.understory.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.media.Picture;
import org.understory.media.Pictures;
import org.understory.members.ShownName;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.web.Head;

/** Puts the page of a conversation together: its messages, who wrote them, their pictures. Three statements. */
@Component
class Talks {
    private final Correspondence correspondence;
    private final Headings headings;
    private final Pictures pictures;

    Talks(Correspondence correspondence, Headings headings, Pictures pictures) {
        this.correspondence = correspondence;
        this.headings = headings;
        this.pictures = pictures;
    }

    TalkPage page(Conversation conversation, @Nullable Long before, MessageForm form) {
        var found = correspondence.page(conversation, before);
        var more = found.size() > Correspondence.PAGE;
        var messages = more ? found.subList(1, found.size()) : found;
        var names = headings.names(everybody(conversation, messages));
        var here = conversation.here().stream().map(Conversation.Other::member).toList();
        var heading = headings.of(conversation.name(), here, names);
        return new TalkPage(
                Head.unlisted(heading.title()),
                conversation,
                heading,
                shown(conversation, messages, names),
                before == null,
                more ? messages.getFirst().id() : null,
                form,
                names);
    }

    private static List<MemberId> everybody(Conversation conversation, List<Message> messages) {
        var all = new ArrayList<MemberId>();
        conversation.others().forEach(other -> all.add(other.member()));
        messages.stream().map(Message::author).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    private List<ShownMessage> shown(
            Conversation conversation, List<Message> messages, Map<MemberId, ShownName> names) {
        var hanging = pictures.on(messages.stream()
                .filter(message -> message.pictures() > 0)
                .map(Message::subject)
                .toList());
        var shown = new ArrayList<ShownMessage>();
        var newBegan = false;
        for (var message : messages) {
            var mine = message.isBy(conversation.me());
            var isNew = message.isWords() && !mine && message.id() > conversation.readTo();
            shown.add(shown(conversation, message, names, hanging, isNew && !newBegan));
            newBegan |= isNew;
        }
        return shown;
    }

    /** Pictures of somebody who is not let in yet stay away; so do those of a hidden message. */
    private static ShownMessage shown(
            Conversation conversation,
            Message message,
            Map<MemberId, ShownName> names,
            Map<Subject, List<Picture>> hanging,
            boolean beginsNew) {
        var pictured = conversation.state() == State.IN && message.hiddenBecause() == null;
        return new ShownMessage(
                message,
                message.author() == null ? null : names.get(message.author()),
                message.isBy(conversation.me()),
                beginsNew && conversation.state() == State.IN,
                pictured ? hanging.getOrDefault(message.subject(), List.of()) : List.of());
    }
}
