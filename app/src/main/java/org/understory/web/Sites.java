package org.understory.web;

import java.util.Optional;

/** All sites of this installation, by host name. Implemented by communities; asked at every request, so kept in memory. */
public interface Sites {
    /**
     * The site that answers on a host.
     *
     * @param host the Host header without its port, lowercase
     */
    Optional<Site> byHost(String host);
}
