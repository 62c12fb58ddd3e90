package org.understory.mail;

import java.util.Collection;
import java.util.Map;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Knows who reads mailings of one kind. Implemented by the rooms that send them. */
public interface MailingReaders {
    String kind();

    /**
     * What is personal for some of the readers of a mailing. Whoever is missing in the answer no longer wants it and gets
     * none. Asked for every few hundred letters: a fixed number of statements, however many readers.
     */
    Map<MemberId, MailingReader> of(CommunityId community, Collection<MemberId> readers);

    /** Someone marked such a letter as unwanted in their mailbox: they get no more. */
    void complained(CommunityId community, MemberId reader);
}
