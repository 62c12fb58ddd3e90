package org.understory.updates;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** A member posted an update. Published in the transaction that keeps it, once. */
public record UpdatePosted(CommunityId community, UpdateId update, MemberId author, Instant at) {}
