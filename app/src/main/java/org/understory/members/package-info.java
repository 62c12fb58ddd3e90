/**
 * Pseudonyms and subscribers; who is looking.
 *
 * <p>Doors: {@link org.understory.members.Viewer}, {@link org.understory.members.Members}. Events: none. Tables: members, entries. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "media", "mail", "people", "communities", "audit", "text"})
@NullMarked
package org.understory.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
