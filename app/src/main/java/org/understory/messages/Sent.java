package org.understory.messages;

/** What became of a message that somebody sent. */
sealed interface Sent {
    /** It is kept: now, or by the same form sent moments ago. */
    record Kept(ConversationId conversation, long message) implements Sent {
        String path() {
            return conversation.path() + "#message-" + message;
        }
    }

    /** There is nobody to write to, or not for this sender. */
    record Nobody() implements Sent {}

    /** The account has sent this many in these minutes. */
    record TooMany(int most, int minutes) implements Sent {}

    /** The account has begun this many conversations in a day. */
    record TooManyBegun(int most) implements Sent {}

    /** The other has not answered yet, and this many words are waiting for them. */
    record NotAnswered(int most) implements Sent {}

    /** A picture that the form named is not there any more. */
    record PicturesGone() implements Sent {}
}
