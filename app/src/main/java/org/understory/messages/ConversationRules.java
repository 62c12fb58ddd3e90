package org.understory.messages;

/** How much, how often and with how many. */
final class ConversationRules {
    /** Characters of one message. */
    static final int LONGEST = 5_000;

    static final int LONGEST_NAME = 80;

    /** People in a conversation, whoever began it included. */
    static final int MOST_PEOPLE = 10;

    static final int MOST_IN_TEN_MINUTES = 60;
    static final int MOST_IN_A_DAY = 1_000;

    /** Conversations that one account may begin in a day. */
    static final int MOST_BEGUN_IN_A_DAY = 20;

    /** Messages to somebody who has not answered the first one. */
    static final int MOST_UNANSWERED = 3;

    private ConversationRules() {}
}
