package org.understory.members;

import java.util.List;

/** Knows what was written under an entry at the gate and waits until its e-mail address is confirmed. Implemented by the rooms in which one can write. */
public interface Waiting {
    /** What waits, oldest first. */
    List<WaitingText> of(long entry);
}
