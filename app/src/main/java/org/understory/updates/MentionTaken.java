package org.understory.updates;

import org.understory.subject.MemberId;

/** An edited update calls a member no longer. Published in the transaction of the edit, once for each member. */
public record MentionTaken(UpdateId update, MemberId author, MemberId mentioned) {}
