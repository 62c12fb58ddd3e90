package org.understory.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * Something that happened and concerns a member.
 *
 * @param about the thing to which the notification leads
 * @param by who did it; null where nobody is to be named
 * @param what the word of the reaction, or the comment or answer as one word, so that it is told no more once that is
 *     gone; or nothing
 */
record Happening(
        CommunityId community,
        MemberId to,
        Kind kind,
        Subject about,
        @Nullable MemberId by,
        String what,
        Instant at) {
    Happening(CommunityId community, MemberId to, Kind kind, Subject about, @Nullable MemberId by, Instant at) {
        this(community, to, kind, about, by, "", at);
    }
}
