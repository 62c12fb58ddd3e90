package org.understory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * A health professional checked an answer. Published in the transaction that saves it.
 *
 * @param author who wrote the answer; null for the asker of an anonymous question
 * @param asker whom to tell, and nobody else: they may have asked anonymously. Null when nobody is left
 */
public record AnswerChecked(
        CommunityId community,
        QuestionId question,
        AnswerId answer,
        @Nullable MemberId author,
        @Nullable MemberId asker,
        Instant at) {}
