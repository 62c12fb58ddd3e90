package org.understory.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which conversation. */
public record ConversationId(long value) {
    public ConversationId {
        if (value <= 0) throw new IllegalArgumentException("A conversation's id is positive");
    }

    /** The address of its page, which exists for its participants only. */
    public String path() {
        return "/messages/" + value;
    }

    static Optional<ConversationId> of(@Nullable String typed) {
        return Numbers.positive(typed).map(ConversationId::new);
    }
}
