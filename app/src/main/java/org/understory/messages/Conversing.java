package org.understory.messages;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.CleanText;

/** Puts down conversations that were held elsewhere or earlier, for imports and samples. */
@Component
public class Conversing {
    private final Conversations conversations;
    private final Sendings sendings;

    Conversing(Conversations conversations, Sendings sendings) {
        this.conversations = conversations;
        this.sendings = sendings;
    }

    /** The conversation of two, begun by the first; the other is in it once they have written. */
    @Transactional
    public ConversationId between(CommunityId community, MemberId one, MemberId other) {
        return conversations.ofTwo(community, one, other);
    }

    /** A group that the first began; the others are in it once they have written. */
    @Transactional
    public ConversationId group(CommunityId community, MemberId first, List<MemberId> others, String name) {
        return conversations.group(community, first, others, name);
    }

    /** Somebody's words; whoever writes them is in the conversation. No limits, and nobody is told. */
    @Transactional
    public void say(ConversationId conversation, MemberId author, String text, Instant at) {
        conversations.enter(conversation, author);
        sendings.place(conversation, author, new Words(CleanText.of(text).value(), List.of(), new byte[0]), at);
    }
}
