package org.understory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * Someone asked a question. Published in the transaction that saves it.
 *
 * @param by null when it was asked anonymously
 */
public record QuestionAsked(
        CommunityId community,
        QuestionId question,
        @Nullable MemberId by,
        Instant at) {}
