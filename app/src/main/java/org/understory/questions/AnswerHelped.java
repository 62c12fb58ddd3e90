package org.understory.questions;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * The asker said that an answer helped. Published in the transaction that saves it, the first time only.
 *
 * @param author who wrote the answer
 */
public record AnswerHelped(CommunityId community, QuestionId question, AnswerId answer, MemberId author, Instant at) {}
