package org.understory.members;

import org.understory.subject.MemberId;

/** A member was taken out of another's team. Published inside the transaction; a second press publishes nothing. */
public record Unfollowed(MemberId follower, MemberId followed) {}
