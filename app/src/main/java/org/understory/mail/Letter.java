package org.understory.mail;

import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/**
 * A letter to one person, from one community.
 *
 * @param kind what it is for, as words joined by hyphens: {@code confirm}
 * @param subject stands on locked screens: it names no condition and nothing a person wrote
 * @param unsubscribePath the path that ends letters of this kind at one click (RFC 8058), for newsletters, or null
 */
public record Letter(
        CommunityId community,
        PersonId to,
        String kind,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribePath) {
    public Letter {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("Not a kind of letter: " + kind);
        if (subject.isBlank() || subject.lines().count() != 1) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
