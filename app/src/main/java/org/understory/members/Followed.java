package org.understory.members;

import java.time.Instant;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** A member was put into another's team. Published inside the transaction; a second press publishes nothing. */
public record Followed(CommunityId community, MemberId follower, MemberId followed, Instant at) {}
