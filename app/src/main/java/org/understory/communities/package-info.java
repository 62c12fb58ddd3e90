/**
 * Conditions, host names, settings, staff roles.
 *
 * <p>Doors: {@link org.understory.communities.Community}, {@link org.understory.communities.Communities}, {@link org.understory.communities.Role}, {@link org.understory.communities.Roles}. Events: none. Tables: communities, help_lines, roles. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "people", "audit", "mail", "text"})
@NullMarked
package org.understory.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
