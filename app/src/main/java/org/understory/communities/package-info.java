/**
 * Conditions, host names, settings, staff roles; the texts each community writes for itself, and where to find help.
 *
 * <p>Doors: {@link org.understory.communities.Community}, {@link org.understory.communities.Communities}, {@link
 * org.understory.communities.CommunityTexts}, {@link org.understory.communities.HelpLines}, {@link
 * org.understory.communities.Role}, {@link org.understory.communities.Roles}, {@link
 * org.understory.communities.SetupLinks}; {@link org.understory.communities.StaffNames} is implemented by members.
 * Events: none. Tables: communities, help_lines, roles, setup_links, drafts, published_texts. Reacts to: the signals
 * {@code communities} and {@code roles}, which drop what is kept in memory.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "people", "audit", "mail", "text"})
@NullMarked
package org.understory.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
