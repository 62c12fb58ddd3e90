package org.understory.importing;

import org.understory.communities.Community;

/**
 * What is moved, and where to.
 *
 * @param file the name of the file, for the report
 * @param tags whether keywords become topics that were not there before
 */
record Move(
        Community community,
        String file,
        FormerSite site,
        Survey survey,
        Arrivals arrivals,
        Album album,
        boolean tags) {}
