package org.understory.web;

import java.util.Optional;
import org.understory.subject.CommunityId;

/** All sites of this installation, by host name. Implemented by communities; asked at every request, so kept in memory. */
public interface Sites {
    /**
     * The site that answers on a host.
     *
     * @param host the Host header without its port, lowercase
     */
    Optional<Site> byHost(String host);

    /** The site of a community. */
    Optional<? extends Site> find(CommunityId community);
}
