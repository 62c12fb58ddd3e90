package org.understory.questions;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * A question that nobody answered was offered to a member who knows one of its topics; at most one a day to each member.
 * Published in the transaction that saves it.
 */
public record QuestionOffered(CommunityId community, QuestionId question, MemberId to, Instant at) {}
