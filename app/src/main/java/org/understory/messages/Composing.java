package org.understory.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.understory.media.PictureFields;
import org.understory.members.Pseudonyms;
import org.understory.members.Pseudonyms.Called;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;

/** Messages in the making: checks what was typed and whom it is for. */
@Component
class Composing {
    private final PictureFields fields;
    private final Pseudonyms pseudonyms;
    private final Conversations conversations;

    Composing(PictureFields fields, Pseudonyms pseudonyms, Conversations conversations) {
        this.fields = fields;
        this.pseudonyms = pseudonyms;
        this.conversations = conversations;
    }

    /** What was sent, its pictures prepared, with all that is to be put right. Slow; outside any transaction. */
    MessageForm checked(Viewer.Present by, MessageForm sent) {
        var form = sent.with(fields.prepared(by.community(), by.member(), sent.pictures()));
        form.words()
                .over(ConversationRules.LONGEST)
                .ifPresent(tooLong ->
                        form.mistakes().add("text", "messages.tooLong", tooLong.count(), ConversationRules.LONGEST));
        if (sent.isEmpty()) form.mistakes().add("text", "messages.empty");
        form.cleanName()
                .over(ConversationRules.LONGEST_NAME)
                .ifPresent(tooLong -> form.mistakes()
                        .add("name", "messages.name.tooLong", tooLong.count(), ConversationRules.LONGEST_NAME));
        return form;
    }

    /** The form without the pictures that are not there any more, which it says. */
    MessageForm withoutGone(Viewer.Present by, MessageForm form) {
        return form.with(fields.stillThere(by.community(), by.member(), null, form.pictures()));
    }

    static Words words(MessageForm form, byte[] fingerprint) {
        return new Words(form.words().value(), PictureFields.captioned(form.pictures()), fingerprint);
    }

    /** Whom the typed pseudonyms call. Someone whom a block keeps apart is called by nobody. */
    List<MemberId> receivers(Viewer.Present by, MessageForm form, int most) {
        var called = form.called();
        var known = pseudonyms.find(by.community(), called);
        var reachable = conversations.reachable(
                by.member(), known.values().stream().map(Called::member).toList());
        var receivers = new ArrayList<MemberId>();
        for (var handle : called) {
            var one = known.get(handle.toLowerCase(Locale.ROOT));
            if (one != null && one.member().equals(by.member())) form.mistakes().add("to", "messages.to.self");
            else if (one == null || !reachable.contains(one.member()))
                form.mistakes().add("to", "messages.to.unknown", handle);
            else if (!receivers.contains(one.member())) receivers.add(one.member());
        }
        if (called.isEmpty()) form.mistakes().add("to", "messages.to.missing");
        if (receivers.size() > most) form.mistakes().add("to", "messages.to.tooMany", ConversationRules.MOST_PEOPLE);
        return receivers;
    }
}
