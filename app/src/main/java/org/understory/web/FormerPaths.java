package org.understory.web;

import java.util.Optional;

/** Knows where readers find what they knew at an address of another site, which a community has replaced. Implemented by importing. */
public interface FormerPaths {
    /**
     * The path at which it is found now, if everybody may read it. Asked only for what is found nowhere else; one statement or two.
     *
     * @param path as a browser sent it, without the query
     */
    Optional<String> now(Site site, String path);
}
