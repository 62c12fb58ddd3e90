package org.understory.mail;

import org.understory.subject.CommunityId;

/**
 * One letter to many, composed once. What differs from reader to reader stands in it as one of the signs below, which
 * nobody can type and which are filled in as each letter leaves.
 *
 * @param kind what it is for, as words joined by hyphens; a {@link MailingReaders} of that kind knows the readers
 * @param subject stands on locked screens: no words about health but the titles of articles
 */
public record Mailing(CommunityId community, String kind, String subject, String text, String html) {
    /** Where the reader's first name stands. */
    public static final String FIRST_NAME = "\uE0F1";

    /** Where the absolute address stands that ends such letters. */
    public static final String UNSUBSCRIBE = "\uE0F2";

    /** Where the absolute address stands at which the reader chooses what they get. */
    public static final String PREFERENCES = "\uE0F3";

    public Mailing {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("Not a kind of letter: " + kind);
        if (subject.isBlank() || subject.lines().count() != 1) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
