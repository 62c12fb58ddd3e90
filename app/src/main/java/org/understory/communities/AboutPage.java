package org.understory.communities;

import java.util.List;
import java.util.Set;
import org.understory.web.Head;

/**
 * What the page about a community shows.
 *
 * @param text the owners' own words as HTML, empty when they wrote none
 */
record AboutPage(Head head, String text, List<Staff> staff, List<HelpLine> helpLines) {
    /** One who looks after the community, as they are called there. */
    record Staff(String name, Set<Role> roles) {}
}
