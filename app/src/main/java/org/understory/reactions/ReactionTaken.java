package org.understory.reactions;

import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** A member took a reaction back. Published in the transaction that removes it, once. */
public record ReactionTaken(Subject on, MemberId by, Reaction reaction) {}
