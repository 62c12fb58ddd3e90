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
 */
record Happening(
        CommunityId community,
        MemberId to,
        Kind kind,
        Subject about,
        @Nullable MemberId by,
        Instant at) {}
