package org.understory.members;

import java.util.Set;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Publishes or drops what waited under an entry at the gate. Implemented by the rooms in which one can write. */
public interface WhenConfirmed {
    /**
     * An entry is settled: its address was confirmed, or it ended unconfirmed and then nothing is kept. Runs in the
     * transaction that settles it. What is kept becomes the member's; everything else that waits under the entry is
     * deleted, because a stranger may have typed somebody's address.
     *
     * @param kept the things of {@link Waiting} that their author keeps
     */
    void confirmed(long entry, MemberId member, Set<Subject> kept);
}
