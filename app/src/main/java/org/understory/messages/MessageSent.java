package org.understory.messages;

import java.time.Instant;
import java.util.List;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * Somebody wrote to others. Published in the transaction that keeps the message, once.
 *
 * @param to those who are in the conversation and are to hear of it: not the author, nobody who has muted the author
 * @param asked those who find it among their requests
 */
public record MessageSent(
        CommunityId community,
        ConversationId conversation,
        long message,
        MemberId author,
        List<MemberId> to,
        List<MemberId> asked,
        Instant at) {
    public MessageSent {
        to = List.copyOf(to);
        asked = List.copyOf(asked);
    }
}
