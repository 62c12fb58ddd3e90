/**
 * Moderators' decisions: hiding and restoring, each with a reason that its author reads, on the page and in a letter, and the log keeps.
 *
 * <p>Doors: none. Events: none. Tables: moderation_acts. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "text", "audit", "mail", "members"})
@NullMarked
package org.understory.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
