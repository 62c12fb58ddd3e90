package org.understory.notifications;

import org.understory.subject.MemberId;
import org.understory.web.Site;

/** Takes news to a member outside of the pages, beside the letters: to their devices. */
interface Carrier {
    /**
     * Stores what is to be sent; it is sent later. Called in the transaction in which the news stops waiting, so that each is
     * carried once. The kinds, the quiet hours and the member's wish for neutral words are already heeded.
     */
    void carry(Site site, MemberId to, Parcel parcel);
}
