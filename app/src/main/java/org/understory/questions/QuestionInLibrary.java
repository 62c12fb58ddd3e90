package org.understory.questions;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * An article that answers a question was published. Published in that transaction.
 *
 * @param asker whom to tell, and nobody else: they may have asked anonymously
 */
public record QuestionInLibrary(CommunityId community, QuestionId question, MemberId asker, Instant at) {}
