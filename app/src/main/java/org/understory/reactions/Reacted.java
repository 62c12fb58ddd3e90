package org.understory.reactions;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** A member reacted to somebody else's words. Published in the transaction that keeps the reaction, once for each. */
public record Reacted(CommunityId community, Subject on, MemberId author, MemberId by, Reaction reaction, Instant at) {}
