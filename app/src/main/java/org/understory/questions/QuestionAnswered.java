package org.understory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * A question got an answer. Published in the transaction that saves it.
 *
 * @param by null when the asker of an anonymous question added it
 * @param asker whom to tell, and nobody else: they may have asked anonymously. Null when nobody is left
 */
public record QuestionAnswered(
        CommunityId community,
        QuestionId question,
        AnswerId answer,
        @Nullable MemberId by,
        @Nullable MemberId asker,
        Instant at) {}
