package org.understory.comments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * A comment can be seen from now on. Published in the transaction that lets it appear, once.
 *
 * @param on what it stands under
 * @param owner whose words that is; null where nobody is to be told
 * @param parent the comment it replies to, or null where it begins a thread
 * @param repliedTo who wrote that; null where nobody did, or nobody is left
 */
public record CommentWritten(
        CommunityId community,
        Subject comment,
        Subject on,
        @Nullable MemberId owner,
        @Nullable Subject parent,
        @Nullable MemberId repliedTo,
        MemberId author,
        Instant at) {}
