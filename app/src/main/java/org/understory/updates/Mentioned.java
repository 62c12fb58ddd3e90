package org.understory.updates;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * An update calls a member by the pseudonym, and that member may see it. Published in the transaction that keeps the
 * update, once for each member.
 */
public record Mentioned(CommunityId community, UpdateId update, MemberId author, MemberId mentioned, Instant at) {}
