package org.understory.questions;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * The library's editors took a question up. Published in the transaction in which they do.
 *
 * @param asker whom to tell, and nobody else: they may have asked anonymously
 */
public record QuestionTakenUp(CommunityId community, QuestionId question, MemberId asker, Instant at) {}
